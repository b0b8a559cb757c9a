import type { ImportPageQuery } from "../generated/graphql.ts";
import { formatNumber } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { FigureBand } from "./figure-band.tsx";
import { Icon } from "./icon.tsx";
import { SetAsideTable } from "./set-aside-table.tsx";

type Batch = ImportPageQuery["importBatch"];

const HOUR_MS = 3_600_000;

/** Whole hours in which the import can still be taken back; 0 when it no longer can. */
export function hoursLeft(undoUntil: string | null | undefined, now: string): number {
  if (!undoUntil) return 0;
  return Math.max(0, Math.ceil((Date.parse(undoUntil) - Date.parse(now)) / HOUR_MS));
}

interface ImportResultProps {
  readonly batch: Batch;
  readonly moreAfter: number | null;
  readonly now: string;
}

/** What went in, what was there already, and what waits for a person to look at it. */
export function ImportResult({ batch, moreAfter, now }: ImportResultProps) {
  const { t } = useI18n();
  const hours = hoursLeft(batch.undoUntil, now);
  return (
    <>
      <FigureBand
        figures={[
          { label: t("import.imported"), value: formatNumber(batch.imported), lead: true },
          { label: t("import.unchanged"), value: formatNumber(batch.unchanged) },
          { label: t("import.setAside"), value: formatNumber(batch.setAside) },
          { label: t("rowState.CORRECTED"), value: formatNumber(batch.corrected) },
        ]}
      />
      <p className="actions">
        <a href="/cases?origin=REGISTER">{t("import.seeCases")}</a>
      </p>
      <section className="section">
        <h2>{t("import.setAsideHeading")}</h2>
        {batch.setAsideRows.length === 0 ? (
          <p className="muted">{t("import.noSetAside")}</p>
        ) : (
          <>
            <p className="muted section-head">{t("import.setAsideLead")}</p>
            <SetAsideTable batchId={batch.id} rows={batch.setAsideRows} />
            <p className="pager">
              <a className="button quiet" href={`/import/${batch.id}/set-aside.xlsx`} download>
                <Icon name="download" />
                {t("import.download")}
              </a>
              {moreAfter === null ? null : (
                <a className="button quiet" href={`/import/${batch.id}?after=${moreAfter}`}>
                  {t("import.more")}
                  <Icon name="forward" />
                </a>
              )}
            </p>
          </>
        )}
      </section>
      <section className="notes">
        {hours > 0 ? (
          <p className="actions">
            <a href={`/import/${batch.id}/undo`}>{t("import.undo")}</a>
            <span>{t("import.undoLeft", { count: hours })}</span>
          </p>
        ) : (
          <p>{t("import.undoOver")}</p>
        )}
      </section>
    </>
  );
}
