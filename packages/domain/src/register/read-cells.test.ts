import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAge } from "./read-age.ts";
import { readDate } from "./read-date.ts";
import { readPhone } from "./read-phone.ts";
import { readServices } from "./read-services.ts";

const devanagari = (text: string) =>
  text.replace(/\d/g, (digit) => "०१२३४५६७८९"[Number(digit)] ?? "");

describe("a date in the register", () => {
  it.each([
    ["03/04/2024", "2024-04-03"],
    ["०३/०४/२०२४", "2024-04-03"],
    ["12.04.2024", "2024-04-12"],
    ["25-04-24", "2024-04-25"],
    ["२५-०४-२४", "2024-04-25"],
    ["3/4/24", "2024-04-03"],
    [" 03 / 04 / 2024 ", "2024-04-03"],
    ["2024-04-03", "2024-04-03"],
    ["2024-04-03 00:00:00", "2024-04-03"],
    ["12-Apr-24", "2024-04-12"],
    ["१२ अप्रैल २०२४", "2024-04-12"],
    ["29/02/2024", "2024-02-29"],
  ])("%s is %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    "31/02/2025",
    "29/02/2025",
    "31.04.2024",
    "04/13/2024",
    "00/01/2024",
    "01/00/2024",
    "12/04",
    "12042024",
    "45384",
    "12/04-2024",
    "12/04/024",
    "12/04/1924",
    "12 Foo 2024",
    "कल",
    "=TODAY()",
    "",
  ])("%s is no date, and is not moved to one", (text) => {
    expect(readDate(text)).toBeNull();
  });

  it("is itself in every accepted form and in either script", () => {
    const day = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.nat({ max: 5 }), fc.boolean(), (date, form, hindi) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = "", m = "", d = ""] = iso.split("-");
        const text =
          [
            `${d}/${m}/${y}`,
            `${d}.${m}.${y}`,
            `${d}-${m}-${y.slice(2)}`,
            iso,
            `${Number(d)}/${Number(m)}/${y}`,
            `${d}-${m}-${y}`,
          ][form] ?? "";
        expect(readDate(hindi ? devanagari(text) : text)).toBe(iso);
      }),
    );
  });
});

describe("an age in the register", () => {
  it.each([
    ["34", 34],
    ["३४", 34],
    ["34 वर्ष", 34],
    ["३४वर्ष", 34],
    ["34 years", 34],
    ["34 Yrs.", 34],
    ["34 साल", 34],
    ["0", 0],
    ["110", 110],
  ])("%s is %i", (text, age) => {
    expect(readAge(text)).toBe(age);
  });

  it.each(["111", "-5", "34.5", "1000", "34 kg", "34-36", "लगभग 34", "चौंतीस", "34 35", "वर्ष", ""])(
    "%s is no age",
    (text) => {
      expect(readAge(text)).toBeNull();
    },
  );
});

describe("a telephone number in the register", () => {
  it.each([
    ["9109281590", "9109281590"],
    ["९१०९२८१५९०", "9109281590"],
    ["+91 91092 81590", "9109281590"],
    ["+91-9109281590", "9109281590"],
    ["00919109281590", "9109281590"],
    ["09109281590", "9109281590"],
    ["91092-81590", "9109281590"],
    ["06183-222333", "06183222333"],
    ["(0612) 2234567", "06122234567"],
    ["011 2345 6789", "01123456789"],
    ["+91 11 2345 6789", "01123456789"],
  ])("%s is kept as %s", (text, digits) => {
    expect(readPhone(text)).toBe(digits);
  });

  it.each([
    "98x45",
    "12345",
    "910928159",
    "91092815901",
    "5109281590",
    "222333",
    "9109281590, 9414852538",
    "9109281590/9414852538",
    "+1 9109281590",
    "9.10928E9",
    "",
  ])("%s is no number", (text) => {
    expect(readPhone(text)).toBeNull();
  });
});

describe("the services in the register", () => {
  it("are read in the order written, each once", () => {
    expect(readServices("अल्पावास, विधिक परामर्श, चिकित्सकीय सहायता")).toEqual({
      services: ["SHELTER", "LEGAL_AID", "MEDICAL"],
    });
    expect(readServices("Counselling; काउंसलिंग; Legal Aid")).toEqual({
      services: ["COUNSELLING", "LEGAL_AID"],
    });
    expect(readServices("पुलिस सहायता एवं परामर्श / shelter,")).toEqual({
      services: ["POLICE", "COUNSELLING", "SHELTER"],
    });
    expect(readServices("Emergency and Rescue")).toEqual({ services: ["EMERGENCY"] });
  });

  it("stop at the first word that names none", () => {
    expect(readServices("अल्पावास, मालिश, परामर्श")).toEqual({ unknown: "मालिश" });
    expect(readServices("police and massage")).toEqual({ unknown: "police and massage" });
  });
});
