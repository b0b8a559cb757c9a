import type { ImportPageQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { ScrollBox } from "./scroll-box.tsx";

type Batch = ImportPageQuery["importBatch"];

/** What was understood of the file, before anything is entered. */
export function ImportCheck({ batch }: { batch: Batch }) {
  const { t } = useI18n();
  return (
    <>
      <p>{t("import.checkRows", { count: batch.totalRows })}</p>
      <form method="post" className="actions section-head">
        <button type="submit" className="button">
          {t("import.start")}
        </button>
        <p className="muted small">{t("import.startHint")}</p>
      </form>
      <section className="section narrow">
        <h2>{t("import.columns")}</h2>
        <table className="ledger compact">
          <caption className="visually-hidden">{t("import.columns")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("import.columnHeading")}</th>
              <th scope="col">{t("import.columnMeaning")}</th>
            </tr>
          </thead>
          <tbody>
            {batch.columns.map(({ heading, column }) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                <td>
                  {column ? (
                    t(`column.${column}`)
                  ) : (
                    <span className="muted">{t("import.columnUnknown")}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="section">
        <h2>{t("import.sample")}</h2>
        <ScrollBox label={t("import.sample")}>
          <table className="ledger compact">
            <caption className="visually-hidden">{t("import.sample")}</caption>
            <thead>
              <tr>
                {batch.columns.map(({ heading }) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {batch.sample.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, place) => (
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
    </>
  );
}
