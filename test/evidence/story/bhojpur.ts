import type { ExpectedRegister } from "../expected/expected-register.ts";
import { generateRegister } from "../import/generated-register.ts";
import { inProject } from "../project.ts";
import { signIn, signOut } from "./door.ts";
import { centreFigures, listCount, numberIn, setAsideRows } from "./read-page.ts";
import type { Walk } from "./walk.ts";

const FILE = "bhojpur-register-2025-26.csv";

/** Bhojpur's administrator takes the register in and watches; with `undo` takes it back, so that another walk finds it as this one did. */
export async function walkBhojpur(
  walk: Walk,
  {
    register,
    foreignCase,
    undo,
  }: { register: ExpectedRegister; foreignCase: string; undo: boolean },
): Promise<void> {
  await walk.step("Bhojpur's administrator signs in", async () => {
    await walk.open("/");
    await signIn(walk, { centre: "bhojpur" });
  });
  await walk.step("Buxar's case is not found", async () => {
    walk.expect("the answer for another centre's case", await walk.open(foreignCase), 404);
    await walk.see("case-of-another-centre");
  });
  const before = await centreFigures(walk, register.financialYear);
  if (walk.way.thorough)
    await walk.step("files that are no register", () => handInWrongFiles(walk));
  await walk.step("the register is handed in and looked at", () => handIn(walk, { file: FILE }));
  await walk.step("the progress bar runs to its end", async () => {
    const seen = await takeIn(walk);
    walk.expect("the bar's last look", seen.at(-1), "done");
    if (seen.length < 2) walk.fail("no progress bar was seen");
    const figures = await walk.page.locator("dl.figures dd.value").allInnerTexts();
    walk.expect("entered", numberIn(figures[0]), register.received);
    walk.expect("set aside", await setAsideRows(walk), register.setAside);
    await walk.see("import-done");
  });
  await walk.step("the centre's figures have moved by the register's", async () => {
    const after = await centreFigures(walk, register.financialYear);
    walk.expect("received since", after.received - before.received, register.received);
    walk.expect("disposed of since", after.disposed - before.disposed, register.disposed);
    const query = `fy=${register.financialYear}&origin=REGISTER`;
    walk.expect("cases from the register", await listCount(walk, query), register.received);
    walk.expect(
      "disposed of",
      await listCount(walk, `${query}&pendency=DISPOSED`),
      register.disposed,
    );
    await walk.see("case-list-register");
  });
  if (undo) {
    await walk.step("the import is undone", async () => {
      await undoImport(walk, FILE);
      walk.expect(
        "the figures after undoing",
        await centreFigures(walk, register.financialYear),
        before,
      );
    });
  }
  if (walk.way.thorough)
    await walk.step("a large register on its way", () => watchLargeRegister(walk));
  await walk.step("Bhojpur's administrator signs out", () => signOut(walk));
}

async function handInWrongFiles(walk: Walk): Promise<void> {
  await walk.open("/import");
  await walk.see("import-empty");
  await walk.press("form[action='/import'] button[type=submit]");
  await walk.see("import-no-file");
  await handIn(walk, { content: "name,colour\nrose,red\n", to: "import-columns-missing" });
}

async function handIn(
  walk: Walk,
  what: { file: string } | { content: string; to: string },
): Promise<void> {
  await walk.open("/import");
  const input = walk.page.locator("#file");
  if ("file" in what) await input.setInputFiles(inProject("data", what.file));
  else
    await input.setInputFiles({
      name: "generated.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(what.content),
    });
  await walk.press("form[action='/import'] button[type=submit]");
  await walk.see("file" in what ? "import-check" : what.to);
}

/** Starts the import and reads the bar until the result stands there. */
async function takeIn(walk: Walk, lookNow?: () => Promise<void>): Promise<string[]> {
  await walk.press(".main form.actions button[type=submit]");
  const seen: string[] = [];
  const until = Date.now() + 60_000;
  await lookNow?.();
  while (Date.now() < until) {
    const at = await walk.page
      .evaluate(() =>
        document.querySelector("dl.figures")
          ? "done"
          : document.querySelector("#progress")?.getAttribute("value"),
      )
      .catch(() => undefined);
    if (at !== undefined && at !== null && at !== seen.at(-1)) seen.push(at);
    if (at === "done") return seen;
    await walk.page.waitForTimeout(20);
  }
  return seen;
}

async function undoImport(walk: Walk, file: string): Promise<void> {
  await walk.open("/import");
  await walk.press(`tr:has-text("${file}") th a`);
  await walk.press("a[href$='/undo']");
  await walk.see("import-undo");
  await walk.press(".main form.actions button[type=submit]");
  await walk.see("import-undone");
}

async function watchLargeRegister(walk: Walk): Promise<void> {
  const { csv } = generateRegister(3_000, walk.way.width);
  await handIn(walk, { content: csv, to: "import-check-large" });
  const seen = await takeIn(walk, () => walk.see("import-progress"));
  if (seen.length < 3) walk.fail(`the bar of 3,000 rows was seen only at ${seen.join(", ")}`);
  await walk.see("import-done-large");
  await undoImport(walk, "generated.csv");
}
