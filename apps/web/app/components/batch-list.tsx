import type { ImportListQuery, ImportState } from "../generated/graphql.ts";
import { formatNumber } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

const TAG: Record<ImportState, string> = {
  UPLOADED: "tag attention",
  QUEUED: "tag pending",
  RUNNING: "tag pending",
  DONE: "tag done",
  UNDONE: "tag pending",
};

/** Every register that has come in, newest first. */
export function BatchList({ batches }: { batches: ImportListQuery["importBatches"] }) {
  const { t, instant } = useI18n();
  return (
    <table className="ledger cards">
      <caption className="visually-hidden">{t("import.past")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("import.fileName")}</th>
          <th scope="col">{t("import.uploadedAt")}</th>
          <th scope="col">{t("import.state")}</th>
          <th scope="col" className="number">
            {t("import.rows")}
          </th>
          <th scope="col" className="number">
            {t("import.imported")}
          </th>
          <th scope="col" className="number">
            {t("import.left")}
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <th scope="row">
              <a href={`/import/${batch.id}`}>{batch.fileName}</a>
            </th>
            <td data-label={t("import.uploadedAt")}>{instant(batch.uploadedAt)}</td>
            <td data-label={t("import.state")}>
              <span className={TAG[batch.state]}>{t(`importState.${batch.state}`)}</span>
            </td>
            <td data-label={t("import.rows")} className="number">
              {formatNumber(batch.totalRows)}
            </td>
            <td data-label={t("import.imported")} className="number">
              {formatNumber(batch.imported)}
            </td>
            <td data-label={t("import.left")} className="number">
              {formatNumber(batch.setAside)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
