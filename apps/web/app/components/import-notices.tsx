import type { CentreHomeQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { Icon } from "./icon.tsx";

type Batch = NonNullable<CentreHomeQuery["importBatches"]>[number];

/** Imports that still wait for somebody: to be checked, running, or with rows to correct. */
export function ImportNotices({ batches }: { batches: readonly Batch[] }) {
  const { t } = useI18n();
  const waiting = batches.flatMap((batch) => {
    const said = sayWaiting(batch);
    return said === null ? [] : [{ id: batch.id, said }];
  });
  if (waiting.length === 0) return null;

  function sayWaiting({ state, fileName: file, setAside }: Batch): string | null {
    switch (state) {
      case "UPLOADED":
        return t("centre.noticeUploaded", { file });
      case "QUEUED":
      case "RUNNING":
        return t("centre.noticeRunning", { file });
      case "DONE":
        return setAside > 0 ? t("centre.noticeSetAside", { file, count: setAside }) : null;
      case "UNDONE":
        return null;
    }
  }

  return (
    <section className="section">
      <h2>{t("centre.importNotices")}</h2>
      <ul className="todo">
        {waiting.map(({ id, said }) => (
          <li key={id}>
            <a href={`/import/${id}`}>
              <Icon name="attention" />
              {said}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
