import type { ExpectedRegister } from "../expected/expected-register.ts";
import { signIn, signOut } from "./door.ts";
import { stateRow } from "./read-page.ts";
import type { Walk } from "./walk.ts";

/** Bihar's published totals of 2024-25. */
const BIHAR = { received: 8_888, disposed: 7_185, rate: "80.8 %" };
const DISTRICTS = 38;

/** The State's officer: 38 districts side by side, Buxar exactly, and no case. */
export async function walkState(
  walk: Walk,
  { register, foreignCase }: { register: ExpectedRegister; foreignCase: string },
): Promise<void> {
  const { page } = walk;
  await walk.step("the State's officer signs in", async () => {
    await walk.open("/");
    await signIn(walk, "STATE");
    await walk.see("state-this-year");
  });
  await walk.step("Buxar among 38 districts", async () => {
    await walk.open(`/state?fy=${register.financialYear}`);
    const rows = await page.locator("tbody tr[data-district]").count();
    walk.expect("districts in the table", rows, DISTRICTS);
    walk.expect("Buxar", await stateRow(walk, "buxar"), {
      received: register.received,
      disposed: register.disposed,
      rate: "89.3 %",
    });
    walk.expect("Bihar", await stateRow(walk, "bihar"), BIHAR);
    await walk.see("state-2024-25");
  });
  await walk.step("another measure, another order", async () => {
    await page.locator("nav.choices a[href*='show=rate']").first().click();
    await page.waitForURL(/show=rate/);
    await walk.press("thead a[href*='sort=rate']");
    await walk.see("state-by-rate");
  });
  await walk.step("no case opens for the State", async () => {
    walk.expect("the answer for a case", await walk.open(foreignCase), 404);
    await walk.see("case-for-the-state");
    const text = await page.locator("body").innerText();
    if (text.includes("कथा देवी")) walk.fail("the State sees a woman's name");
    for (const place of ["/cases", "/cases/new", "/import", "/centre"]) {
      const status = await walk.open(place);
      if ((await page.locator("table.ledger tbody tr").count()) > 0)
        walk.fail(`the State sees rows at ${place}`);
      if (walk.way.thorough) await walk.see(`state-at${place.replaceAll("/", "-")}`);
      if (status >= 500) walk.fail(`${status} at ${place}`);
    }
  });
  await walk.step("an address that is none", async () => {
    walk.expect("the answer", await walk.open("/no-such-page"), 404);
    await walk.see("nothing-here");
  });
  await walk.step("the State's officer signs out", async () => {
    await walk.open("/state");
    await signOut(walk);
  });
}
