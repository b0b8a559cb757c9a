import { useI18n } from "../i18n/i18n-context.tsx";
import { districtCode } from "../state-page/district-code.ts";
import {
  type DistrictRow,
  type Measure,
  sayMeasure,
  shadeOf,
  WITHHELD,
} from "../state-page/measure.ts";

const COLUMNS = 9;
const ROWS = 6;
const WIDTH = 120;
const HEIGHT = 88;
const GAP = 8;

/**
 * The Ganga between the tiles, as corners of the grid (column, row): north-bank tiles lie above it, south-bank ones below.
 * Officers find their district by it.
 */
const GANGA = [
  [1, 3],
  [4, 3],
  [4, 4],
  [6, 4],
  [6, 3],
  [7, 3],
  [7, 4],
  [9, 4],
] as const;

const gangaPath = GANGA.map(
  ([column, row], step) => `${step === 0 ? "M" : "L"}${column * WIDTH} ${row * HEIGHT}`,
).join("");

function Tile({
  row,
  measure,
  all,
}: {
  row: DistrictRow;
  measure: Measure;
  all: readonly number[];
}) {
  const { either } = useI18n();
  const { district } = row;
  const value = measure.of(row);
  const shade = shadeOf(value, all);
  const said = sayMeasure(measure, row);
  const name = either(district.nameHi, district.nameEn);
  const x = (district.tileColumn - 1) * WIDTH;
  const y = (district.tileRow - 1) * HEIGHT;
  return (
    <a href={`#district-${district.lgdCode}`} className={shade >= 3 ? "tile dark" : "tile"}>
      <title>{`${name}: ${said}`}</title>
      <rect
        className={said === WITHHELD ? "withheld" : `shade-${shade}`}
        x={x + GAP / 2}
        y={y + GAP / 2}
        width={WIDTH - GAP}
        height={HEIGHT - GAP}
        rx="6"
      />
      <text className="code" x={x + 12} y={y + 27} lang="en">
        {districtCode(district.slug)}
      </text>
      <text className="value" x={x + 12} y={y + 53}>
        {said}
      </text>
      <text className="name" x={x + 12} y={y + 74}>
        {name}
      </text>
    </a>
  );
}

/** 38 districts as equal tiles: a large district does not shout, and a small one can be read. */
export function TileMap({ rows, measure }: { rows: readonly DistrictRow[]; measure: Measure }) {
  const { t } = useI18n();
  const all = rows.map(measure.of).filter((value) => value !== null);
  return (
    <svg className="tiles" viewBox={`0 0 ${COLUMNS * WIDTH} ${ROWS * HEIGHT}`}>
      <defs>
        <pattern id="withheld" width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 8L8 0" />
        </pattern>
      </defs>
      <path className="ganga" d={gangaPath} />
      <text className="ganga-label" x={WIDTH - 8} y={3 * HEIGHT + 5} textAnchor="end">
        {t("state.ganga")}
      </text>
      {rows.map((row) => (
        <Tile key={row.district.lgdCode} row={row} measure={measure} all={all} />
      ))}
    </svg>
  );
}
