import { categories, CATEGORY_OF_TYPE, type Category } from "@sakhi/domain/case/category";
import type { ExpectedRegister } from "../expected/expected-register.ts";
import { Random } from "../random.ts";

const HEADINGS =
  "क्रम सं.,पंजीकरण संख्या,प्राप्ति तिथि,पीड़िता का नाम,पति/पिता का नाम,उम्र,प्रखंड,थाना,मोबाइल,मामले का प्रकार,किसके द्वारा,दी गई सेवा,स्थिति,निष्पादन तिथि,अभ्युक्ति";

const WORDS = [
  ["घरेलू हिंसा", "DOMESTIC_VIOLENCE"],
  ["घरेलु हिंसा", "DOMESTIC_VIOLENCE"],
  ["DV", "DOMESTIC_VIOLENCE"],
  ["Domestic Violence", "DOMESTIC_VIOLENCE"],
  ["दहेज प्रताडना", "DOWRY_HARASSMENT"],
  ["Dowry", "DOWRY_HARASSMENT"],
  ["बाल विवाह", "CHILD_MARRIAGE"],
  ["यौन उत्पीड़न", "SEXUAL_ABUSE"],
  ["other", "OTHER"],
  ["अन्य", "OTHER"],
] as const;
const NAMES = ["ममता देवी", "सुनीता कुमारी", "रेखा खातून", "आरती पासवान", "राधिका राम", "पूजा यादव"];
const RELATIONS = ["मनोज", "उमेश", "सुरेंद्र", "मो.अकरम", "शिवजी"];
const BLOCKS = ["डुमरांव", "सिमरी", "राजपुर", "चौसा", "इटाढ़ी", "केसठ"];
const SOURCES = ["स्वयं", "Self", "181", "पुलिस", "आशा", "NGO", "आंगनबाड़ी सेविका"];
const SERVICES = ["काउंसलिंग", "कानूनी सहायता", "चिकित्सकीय सहायता", "पुलिस सहायता", "अल्पावास"];
const BAD_CODES = [
  "DUPLICATE_REGISTRATION_NUMBER",
  "DATE_IN_FUTURE",
  "INVALID_DATE",
  "DISPOSED_BEFORE_RECEIVED",
  "UNKNOWN_CATEGORY",
  "INVALID_PHONE",
] as const;
/** One row in so many cannot be trusted. */
const BAD_EVERY = 60;
const DAY_MS = 86_400_000;

/** A register of that many rows of 2024-25, all of its people invented, with what it must give. */
export function generateRegister(
  rows: number,
  seed: number,
): { readonly csv: string; readonly expected: ExpectedRegister } {
  const random = new Random(seed);
  const lines = [HEADINGS];
  const setAside: { line: number; code: string }[] = [];
  const receivedByCategory = noCases();
  const disposedByCategory = noCases();
  for (let serial = 1; serial <= rows; serial += 1) {
    const bad = serial % BAD_EVERY === 0 ? random.pick(BAD_CODES) : undefined;
    const row = drawRow(random, serial);
    lines.push(textOf(random, serial, bad === undefined ? row : spoilt(row, bad)));
    if (bad === undefined) {
      const category = CATEGORY_OF_TYPE[row.word[1]];
      receivedByCategory[category] += 1;
      if (row.disposedOn !== null) disposedByCategory[category] += 1;
    } else setAside.push({ line: serial + 1, code: bad });
  }
  return {
    csv: `${lines.join("\n")}\n`,
    expected: {
      financialYear: "2024-25",
      rows,
      received: rows - setAside.length,
      disposed: Object.values(disposedByCategory).reduce((sum, count) => sum + count, 0),
      receivedByCategory,
      disposedByCategory,
      setAside,
    },
  };
}

interface DrawnRow {
  readonly number: string;
  readonly receivedOn: string;
  readonly disposedOn: string | null;
  readonly word: readonly [string, keyof typeof CATEGORY_OF_TYPE];
  readonly phone: string;
}

function drawRow(random: Random, serial: number): DrawnRow {
  // Received by September and disposed of within 150 days: both within the year.
  const received = Date.UTC(2024, 3, 1) + random.between(0, 180) * DAY_MS;
  const disposed = random.fraction() < 0.8 ? received + random.between(0, 150) * DAY_MS : null;
  return {
    number: `GEN/24-25/${String(serial).padStart(5, "0")}`,
    receivedOn: written(random, received),
    disposedOn: disposed === null ? null : written(random, disposed),
    word: random.pick(WORDS),
    phone: random.fraction() < 0.8 ? `9${random.between(100_000_000, 999_999_999)}` : "",
  };
}

function spoilt(row: DrawnRow, code: (typeof BAD_CODES)[number]): DrawnRow {
  switch (code) {
    case "DUPLICATE_REGISTRATION_NUMBER":
      return { ...row, number: "GEN/24-25/00001" };
    case "DATE_IN_FUTURE":
      return { ...row, receivedOn: "12/09/2091" };
    case "INVALID_DATE":
      return { ...row, receivedOn: "31/02/2025" };
    case "DISPOSED_BEFORE_RECEIVED":
      return { ...row, receivedOn: "20/03/2025", disposedOn: "01/03/2025" };
    case "UNKNOWN_CATEGORY":
      return { ...row, word: ["भूमि विवाद", "OTHER"] };
    case "INVALID_PHONE":
      return { ...row, phone: "98x45" };
  }
}

function textOf(random: Random, serial: number, row: DrawnRow): string {
  const services = `"${random.pick(SERVICES)}, ${random.pick(SERVICES)}"`;
  const status = row.disposedOn === null ? "लंबित" : random.pick(["निष्पादित", "Disposed"]);
  const who = `${random.pick(NAMES)},${random.pick(RELATIONS)},${random.between(18, 60)}`;
  const where = `${random.pick(BLOCKS)},${random.pick(BLOCKS)},${row.phone}`;
  return `${serial},${row.number},${row.receivedOn},${who},${where},${row.word[0]},${random.pick(SOURCES)},${services},${status},${row.disposedOn ?? ""},`;
}

/** A day as registers write it: three ways of parting it, Devanagari digits in one of three. */
function written(random: Random, at: number): string {
  const [year, month, day] = new Date(at).toISOString().slice(0, 10).split("-") as [
    string,
    string,
    string,
  ];
  const text = random.pick([
    `${day}/${month}/${year}`,
    `${day}.${month}.${year}`,
    `${day}-${month}-${year.slice(2)}`,
  ]);
  if (random.fraction() > 1 / 3) return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));
}

function noCases(): Record<Category, number> {
  return Object.fromEntries(categories.map((category) => [category, 0])) as Record<
    Category,
    number
  >;
}
