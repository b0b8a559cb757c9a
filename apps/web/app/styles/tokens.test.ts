import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("./", import.meta.url);
const tokens = readFileSync(new URL("tokens.css", folder), "utf8");
const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark");

function coloursOf(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

const themes = { light: coloursOf(light), dark: { ...coloursOf(light), ...coloursOf(dark) } };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const text: [ink: string, ground: string][] = [
  ...["ink", "muted", "indigo", "indigo-deep", "turmeric", "brick", "leaf", "slate"].flatMap(
    (ink): [string, string][] => [
      [ink, "paper"],
      [ink, "surface"],
    ],
  ),
  ["on-indigo", "indigo"],
  ["on-indigo", "indigo-deep"],
  ["indigo", "indigo-wash"],
  ["turmeric", "turmeric-wash"],
  ["brick", "brick-wash"],
  ["leaf", "leaf-wash"],
  ["on-shade-light", "shade-0"],
  ["on-shade-light", "shade-1"],
  ["on-shade-light", "shade-2"],
  ["on-shade-dark", "shade-3"],
  ["on-shade-dark", "shade-4"],
];

describe.each(Object.entries(themes))("in the %s theme", (_theme, colours) => {
  test.each(text)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colours[ink] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["paper", "surface"])("the border of a control can be seen on %s", (ground) => {
    expect(contrast(colours["line"] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

describe("the stylesheets", () => {
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .join("\n");

  test("leave the headline of Hindi whole: no letter-spacing, no capitals, no italics", () => {
    expect(sheets).not.toMatch(
      /letter-spacing|text-transform|font-style:\s*italic|text-overflow:\s*ellipsis/,
    );
  });

  test("fetch nothing from another site", () => {
    expect(sheets).not.toMatch(/https?:|url\(["']?\/\//);
  });

  test("use nothing that an office machine of 2023 does not know: no nested rules", () => {
    expect(sheets).not.toMatch(/^\s*&/m);
  });
});
