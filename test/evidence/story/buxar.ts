import type { ExpectedRegister } from "../expected/expected-register.ts";
import { chooseLanguage, signIn, signOut } from "./door.ts";
import { centreFigures, listCount, setAsideRows } from "./read-page.ts";
import type { Walk } from "./walk.ts";

/** What the walk leaves for the others: a case that they must not see. */
export interface Left {
  readonly caseUrl: string;
}

/** Buxar's administrator: the register's figures, one row corrected, one case registered, one disposed of. */
export async function walkBuxar(walk: Walk, register: ExpectedRegister): Promise<Left> {
  const { page } = walk;
  await walk.step("the sign-in page, and a wrong password", async () => {
    await walk.open("/");
    await chooseLanguage(walk);
    await walk.see("sign-in");
    await page.locator("#username").fill("buxar.admin");
    await page.locator("#password").fill("not-the-password");
    await walk.press("form[action='/?index'] button[type=submit]");
    await walk.see("sign-in-refused");
  });
  await walk.step("Buxar's administrator signs in", async () => {
    await signIn(walk, { centre: "buxar" });
    await walk.see("centre-home");
  });
  await walk.step("the centre's figures of 2024-25", async () => {
    const shown = await centreFigures(walk, register.financialYear);
    walk.expect("Buxar 2024-25", shown, {
      received: register.received,
      disposed: register.disposed,
      rate: "89.3 %",
    });
    await walk.see("centre-2024-25");
  });
  await walk.step("the cases of 2024-25 in the list", () => findCases(walk, register));
  const before = await centreFigures(walk);
  await walk.step("one row set aside is corrected", () => correctRow(walk, register));
  const caseUrl = await walk.step("a new case is registered", () => registerCase(walk));
  if (walk.way.thorough)
    await walk.step("a service is added, details corrected", () => workOn(walk, caseUrl));
  await walk.step("the case is disposed of", () => disposeOf(walk, caseUrl));
  await walk.step("the centre's figures have moved by exactly that", async () => {
    const after = await centreFigures(walk);
    walk.expect(
      "received since (one corrected, one registered)",
      after.received - before.received,
      2,
    );
    walk.expect("disposed of since", after.disposed - before.disposed, 1);
    await walk.see("centre-home-after");
  });
  await walk.step("Buxar's administrator signs out", async () => {
    await signOut(walk);
    await walk.see("signed-out");
    await walk.open(caseUrl);
    walk.expect("the page of a case for nobody", walk.pathname, "/");
    await walk.see("sign-in-to-go-on");
  });
  return { caseUrl };
}

async function findCases(walk: Walk, register: ExpectedRegister): Promise<void> {
  const { page } = walk;
  await walk.press("nav.nav a[href='/cases']");
  await walk.see("case-list");
  await page.locator("form.filters select[name=fy]").selectOption(register.financialYear);
  await walk.press("form.filters button[type=submit]");
  walk.expect(
    "the list of 2024-25",
    await listCount(walk, `fy=${register.financialYear}`),
    register.received,
  );
  await walk.see("case-list-2024-25");
  const disposed = await listCount(walk, `fy=${register.financialYear}&pendency=DISPOSED`);
  walk.expect("disposed of among those", disposed, register.disposed);
  await page.locator("form.filters input[name=q]").fill("zzzz");
  await walk.press("form.filters button[type=submit]");
  await walk.see("case-list-empty");
}

async function correctRow(walk: Walk, register: ExpectedRegister): Promise<void> {
  const { page } = walk;
  await walk.press("nav.nav a[href='/import']");
  await walk.see("import-list");
  await walk.press("th a[href^='/import/']");
  const open = await setAsideRows(walk);
  const still = new Set(open.map(({ line }) => line));
  walk.expect(
    "the rows set aside",
    open,
    register.setAside.filter(({ line }) => still.has(line)),
  );
  await walk.see("import-result");

  await walk.press("tr[data-line] a.row-link");
  await walk.see("import-row");
  await walk.press("#row > button[type=submit]");
  await walk.see("import-row-still-wrong");
  await page.locator("#RECEIVED_ON").fill(today("."));
  await page
    .locator("#REGISTRATION_NUMBER")
    .fill(`BUX/STORY/${walk.way.language}/${walk.way.width}/${Date.now()}`);
  await page.locator("#CASE_TYPE").fill("घरेलू हिंसा");
  await page.locator("#PHONE").fill("");
  await page.locator("#STATUS").fill("लंबित");
  await page.locator("#DISPOSED_ON").fill("");
  await walk.press("#row > button[type=submit]");
  await walk.see("import-row-corrected");
  walk.expect("the rows set aside then", (await setAsideRows(walk)).length, open.length - 1);
}

async function registerCase(walk: Walk): Promise<string> {
  const { page } = walk;
  await walk.press("nav.nav a[href='/cases/new']");
  await walk.see("case-new");
  await page.locator("#phone").fill("98x45");
  await walk.press("#registration > button[type=submit]");
  await walk.see("case-new-refused");
  await page.locator("#phone").fill("9876543210");
  await page.locator("#womanName").fill("कथा देवी");
  await page.locator("#age").fill("29");
  await page.locator("#block").fill("डुमरांव");
  await page.locator("#type").selectOption("DOMESTIC_VIOLENCE");
  await page.locator("#source").selectOption("WHL_181");
  await switchThereAndBack(walk);
  await walk.press("#registration > button[type=submit]");
  if (!/^\/cases\/[0-9a-f-]{36}$/.test(walk.pathname))
    throw new Error("the case was not registered");
  await walk.see("case-registered");
  return walk.pathname;
}

/** The language switch keeps what was typed. */
async function switchThereAndBack(walk: Walk): Promise<void> {
  const typed = () => walk.page.locator("#womanName").inputValue();
  await walk.press("button[name=_language]");
  walk.expect("the name after switching the language", await typed(), "कथा देवी");
  const other = walk.way.language === "hi" ? "en" : "hi";
  walk.expect("the language then", await walk.page.locator("html").getAttribute("lang"), other);
  await walk.press("button[name=_language]");
  walk.expect("the name after switching back", await typed(), "कथा देवी");
}

async function workOn(walk: Walk, caseUrl: string): Promise<void> {
  const { page } = walk;
  await walk.press(`a[href='${caseUrl}/service']`);
  await walk.see("case-service");
  await walk.press("#service > button[type=submit]");
  await walk.see("case-service-refused");
  await page.locator("input[name=kind][value=LEGAL_AID]").check();
  await walk.press("#service > button[type=submit]");
  await walk.press(`a[href='${caseUrl}/edit']`);
  await walk.see("case-edit");
  await page.locator("#remark").fill("FIR दर्ज");
  await walk.press("#edit > button[type=submit]");
  await walk.see("case-worked-on");
}

async function disposeOf(walk: Walk, caseUrl: string): Promise<void> {
  const { page } = walk;
  await walk.press(`a[href='${caseUrl}/dispose']`);
  await walk.see("case-dispose");
  await walk.press("#dispose > button[type=submit]");
  await walk.see("case-dispose-refused");
  await page.locator("input[name=outcome][value=NEEDS_MET]").check();
  await walk.press("#dispose > button[type=submit]");
  walk.expect("the page after disposing", walk.pathname, caseUrl);
  await walk.see("case-disposed");
  if (!walk.way.thorough) return;
  await walk.press(`a[href='${caseUrl}/reopen']`);
  await walk.see("case-reopen");
}

/** Today in India as registers write it. */
function today(parting: string): string {
  const [year, month, day] = new Date(Date.now() + 19_800_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return [day, month, year].join(parting);
}
