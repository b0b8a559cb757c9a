import { useI18n } from "../i18n/i18n-context.tsx";
import { formatNumber } from "../i18n/format.ts";

interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly received: number;
  readonly disposed: number;
}

interface CountBarsProps {
  readonly caption: string;
  readonly rowHeading: string;
  readonly rows: readonly CountRow[];
  readonly withTotal?: boolean;
}

function Bars({ row, most }: { row: CountRow; most: number }) {
  const share = (count: number) => (most === 0 ? 0 : Math.round((count / most) * 1000) / 10);
  return (
    <svg
      className="bar"
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="received" y="1" width={share(row.received)} height="9" />
      <rect className="disposed" y="11" width={share(row.disposed)} height="7" />
    </svg>
  );
}

function KeyMark({ kind }: { kind: "received" | "disposed" }) {
  return (
    <svg viewBox="0 0 20 10" aria-hidden="true" focusable="false">
      <rect className={kind} width="20" height="10" />
    </svg>
  );
}

/** A chart that is its own table: every bar has its two figures beside it, and nothing is told by colour alone. */
export function CountBars({ caption, rowHeading, rows, withTotal = false }: CountBarsProps) {
  const { t } = useI18n();
  const most = Math.max(0, ...rows.flatMap(({ received, disposed }) => [received, disposed]));
  const sum = (measure: "received" | "disposed") =>
    rows.reduce((total, row) => total + row[measure], 0);
  return (
    <>
      <p className="key" aria-hidden="true">
        <span>
          <KeyMark kind="received" />
          {t("centre.received")}
        </span>
        <span>
          <KeyMark kind="disposed" />
          {t("centre.disposed")}
        </span>
      </p>
      <table className="ledger compact">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {rowHeading}
            </th>
            <th scope="col" className="number">
              {t("centre.received")}
            </th>
            <th scope="col" className="number">
              {t("centre.disposed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td className="bar-cell">
                <Bars row={row} most={most} />
              </td>
              <td className="number">{formatNumber(row.received)}</td>
              <td className="number">{formatNumber(row.disposed)}</td>
            </tr>
          ))}
        </tbody>
        {withTotal ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t("word.total")}
              </th>
              <td className="number">{formatNumber(sum("received"))}</td>
              <td className="number">{formatNumber(sum("disposed"))}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </>
  );
}
