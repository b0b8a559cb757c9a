import { unreadable } from "./sheet-limits.ts";
import { walkXml, type XmlVisitor } from "./walk-xml.ts";
import type { ZipFile } from "./zip-file.ts";

/** What the cells of a workbook's first sheet refer to. */
export interface WorkbookParts {
  readonly sheet: Buffer;
  readonly sharedStrings: readonly string[];
  /** By style number: does this style show a number as a date? */
  readonly dateStyles: readonly boolean[];
  /** Dates count from 1904, as old Macs did. */
  readonly since1904: boolean;
}

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** Finds the parts of the first sheet that is not hidden. Throws `NOT_A_WORKBOOK` for an archive of something else. */
export async function readWorkbookParts(zip: ZipFile): Promise<WorkbookParts> {
  const workbookPath =
    (await relationships(zip, "")).find(({ type }) => type === "officeDocument")?.target ??
    "xl/workbook.xml";
  const workbook = zip(workbookPath);
  if (workbook === null) throw unreadable("NOT_A_WORKBOOK");
  const { sheetIds, since1904 } = await readWorkbook(workbook);
  const parts = await relationships(zip, workbookPath);
  const path = sheetIds
    .map((id) => parts.find((part) => part.id === id && part.type === "worksheet")?.target)
    .find((target) => target !== undefined);
  const sheet = path === undefined ? null : zip(path);
  if (sheet === null) throw unreadable("BROKEN_WORKBOOK");
  const partOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.target ?? "";
  return {
    sheet,
    since1904,
    sharedStrings: await readSharedStrings(zip(partOf("sharedStrings"))),
    dateStyles: await readDateStyles(zip(partOf("styles"))),
  };
}

/** The relationships of a part, by the last word of their type; targets as paths in the archive. */
async function relationships(zip: ZipFile, path: string): Promise<Relationship[]> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const found: Relationship[] = [];
  const xml = zip(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (xml !== null) {
    await walkXml(xml, {
      open(name, { Id: id = "", Type: type = "", Target: target = "" }) {
        if (name !== "Relationship") return;
        const absolute = new URL(target, `zip://x/${folder}`).pathname.slice(1);
        found.push({
          id,
          type: type.slice(type.lastIndexOf("/") + 1),
          target: decodeURI(absolute),
        });
      },
    });
  }
  return found;
}

async function readWorkbook(xml: Buffer): Promise<{ sheetIds: string[]; since1904: boolean }> {
  const sheets: { id: string; hidden: boolean }[] = [];
  let since1904 = false;
  await walkXml(xml, {
    open(name, attributes) {
      if (name === "workbookPr") since1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      sheets.push({ id, hidden: (attributes.state ?? "visible") !== "visible" });
    },
  });
  const inOrder = [
    ...sheets.filter(({ hidden }) => !hidden),
    ...sheets.filter(({ hidden }) => hidden),
  ];
  return { sheetIds: inOrder.map(({ id }) => id), since1904 };
}

async function readSharedStrings(xml: Buffer | null): Promise<string[]> {
  const strings: string[] = [];
  const reader = textReader();
  if (xml !== null) {
    await walkXml(xml, {
      open(name, attributes) {
        if (name === "si") reader.start();
        reader.open?.(name, attributes);
      },
      text: (text) => reader.text?.(text),
      close(name) {
        reader.close?.(name);
        if (name === "si") strings.push(reader.taken());
      },
    });
  }
  return strings;
}

/** Gathers the text of a rich string: its runs one after the other, without the reading aid (`rPh`) of East Asian scripts. */
export function textReader(): XmlVisitor & { start(): void; taken(): string } {
  let taken = "";
  let inText = false;
  let inReadingAid = false;
  return {
    start: () => {
      taken = "";
    },
    open(name) {
      inText = name === "t";
      if (name === "rPh") inReadingAid = true;
    },
    text(text) {
      if (inText && !inReadingAid) taken += text;
    },
    close(name) {
      inText = false;
      if (name === "rPh") inReadingAid = false;
    },
    taken: () => unescaped(taken),
  };
}

/** Workbooks write a character that XML forbids as `_xHHHH_` (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The formats every workbook knows by number that show a day (ECMA-376, 18.8.30, with those of East Asia). */
const builtInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format shows a day when, quoted words, colours and escapes taken out, it holds a `d` or a `y`. */
const showsDay = (format: string) =>
  /[dye]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|General|E[+-]0+/gi, ""));

async function readDateStyles(xml: Buffer | null): Promise<boolean[]> {
  const dateFormats = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  if (xml !== null) {
    await walkXml(xml, {
      open(name, { numFmtId: id = "0", formatCode = "" }) {
        if (name === "numFmt") dateFormats.set(id, showsDay(formatCode));
        if (name === "cellXfs") inCellStyles = true;
        if (name === "xf" && inCellStyles)
          styles.push(dateFormats.get(id) ?? builtInDate(Number(id)));
      },
      close(name) {
        if (name === "cellXfs") inCellStyles = false;
      },
    });
  }
  return styles;
}
