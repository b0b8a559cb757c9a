import type { ImportPageQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

type SetAsideRow = ImportPageQuery["importBatch"]["setAsideRows"][number];

/** Each row with where it stands, what was found, what was expected, and the way to put it right. */
export function SetAsideTable({
  batchId,
  rows,
}: {
  batchId: string;
  rows: readonly SetAsideRow[];
}) {
  const { t, either } = useI18n();
  return (
    <table className="ledger cards">
      <caption className="visually-hidden">{t("import.setAsideHeading")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("import.line")}</th>
          <th scope="col">{t("import.problem")}</th>
          <th scope="col">{t("import.column")}</th>
          <th scope="col">{t("import.found")}</th>
          <th scope="col">{t("import.expected")}</th>
          <th scope="col">{t("import.state")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} data-line={row.line} data-code={row.code}>
            <th scope="row" className="nowrap">
              {t("import.line")} {row.line}
            </th>
            <td data-label={t("import.problem")}>{t(`setAside.${row.code}`)}</td>
            <td data-label={t("import.column")}>{t(`column.${row.column}`)}</td>
            <td data-label={t("import.found")}>
              {row.found === "" ? (
                <span className="muted">{t("import.foundNothing")}</span>
              ) : (
                row.found
              )}
            </td>
            <td data-label={t("import.expected")}>{either(row.expectedHi, row.expectedEn)}</td>
            <td data-label={t("import.state")}>
              {row.state === "SET_ASIDE" ? (
                <a
                  className="row-link"
                  href={`/import/${batchId}/rows/${row.line}`}
                  aria-label={t("import.correctLine", { line: row.line })}
                >
                  {t("import.correct")}
                </a>
              ) : (
                <span className="tag done">{t(`rowState.${row.state}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
