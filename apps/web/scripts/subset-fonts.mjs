import { copyFile, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/** Every letter and sign of Hindi; Vedic, Marathi-only and Nepali-only signs are left out. */
const HINDI =
  "20,901-903,905-90B,90D,90F-911,913-928,92A-930,932,935-939,93C-943,945,947-949,94B-94D,950,958-95F,964-970,200C,200D,25CC,20B9";

const letters = HINDI.split(",").flatMap((range) => {
  const [from, to = from] = range.split("-").map((hex) => Number.parseInt(hex, 16));
  return Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step));
});

const source = dirname(
  fileURLToPath(import.meta.resolve("@fontsource/noto-sans-devanagari/package.json")),
);
const target = fileURLToPath(new URL("../app/fonts/", import.meta.url));

for (const weight of [400, 700]) {
  const whole = await readFile(
    join(source, `files/noto-sans-devanagari-devanagari-${weight}-normal.woff2`),
  );
  const subset = await subsetFont(whole, letters.join(""), { targetFormat: "woff2" });
  await writeFile(join(target, `noto-sans-devanagari-${weight}.woff2`), subset);
  process.stdout.write(`${weight}: ${whole.length} → ${subset.length} bytes\n`);
}
await copyFile(join(source, "LICENSE"), join(target, "OFL.txt"));
