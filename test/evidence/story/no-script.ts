import { chooseLanguage, signIn, signOut } from "./door.ts";
import { listCount } from "./read-page.ts";
import type { Walk } from "./walk.ts";

/** The core forms without JavaScript; returns how many of them worked. */
export async function walkWithoutScript(walk: Walk): Promise<number> {
  const { page } = walk;
  let forms = 0;
  const form = async (name: string, act: () => Promise<void>) => {
    await walk.step(name, act);
    forms += 1;
  };
  await form("signing in", async () => {
    await walk.open("/");
    await chooseLanguage(walk);
    await signIn(walk, { centre: "buxar" });
    await walk.see("centre-home");
  });
  await form("listing and filtering", async () => {
    await walk.open("/cases");
    await page.locator("form.filters select[name=fy]").selectOption("2024-25");
    await page.locator("form.filters select[name=pendency]").selectOption("PENDING");
    await walk.press("form.filters button[type=submit]");
    walk.expect(
      "pending of 2024-25",
      await listCount(walk, new URL(page.url()).search.slice(1)),
      19,
    );
    await walk.see("case-list");
  });
  await form("registering", async () => {
    await walk.open("/cases/new");
    await walk.press("#registration > button[type=submit]");
    await walk.see("case-new-refused");
    await page.locator("#womanName").fill("लिपि देवी");
    await page.locator("#type").selectOption("DOWRY_HARASSMENT");
    await page.locator("#source").selectOption("SELF_WALKIN");
    await walk.press("#registration > button[type=submit]");
    await walk.see("case-registered");
    walk.expect(
      "the woman's name",
      (await page.locator(".identity .person").innerText()).trim(),
      "लिपि देवी",
    );
  });
  await form("disposing", async () => {
    await walk.press("a[href$='/dispose']");
    await page.locator("input[name=outcome][value=SETTLEMENT]").check();
    await walk.press("#dispose > button[type=submit]");
    await walk.see("case-disposed");
    walk.expect("the case's step now", await page.locator("a[href$='/reopen']").count(), 1);
  });
  await walk.step("signing out", () => signOut(walk));
  return forms;
}
