import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { ImportPageQuery } from "../generated/graphql.ts";
import { formatNumber } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

type Batch = ImportPageQuery["importBatch"];

const ASK_AGAIN_MS = 700;

/** How far the work is. With scripts it asks by itself; without, the page is fetched again every few seconds. */
export function ImportProgress({ batch }: { batch: Batch }) {
  const { t } = useI18n();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state, batch]);
  const said = t("import.progress", {
    done: formatNumber(batch.processedRows),
    total: formatNumber(batch.totalRows),
  });
  return (
    <>
      <label htmlFor="progress">{said}</label>
      <progress
        id="progress"
        className="progress"
        max={Math.max(batch.totalRows, 1)}
        value={batch.processedRows}
      />
      <p className="muted">{t("import.progressHint")}</p>
      <p className="actions">
        <a href={`/import/${batch.id}`}>{t("import.refresh")}</a>
      </p>
    </>
  );
}
