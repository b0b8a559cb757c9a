import type { CaseFormQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { Icon } from "./icon.tsx";
import { SyntheticTag } from "./tag.tsx";

interface CaseFormHeadProps {
  readonly heading: string;
  readonly lead?: string;
  readonly about: CaseFormQuery["case"] | null;
}

/** The act as the heading, and beneath it which case it is done to. */
export function CaseFormHead({ heading, lead, about }: CaseFormHeadProps) {
  const { t } = useI18n();
  return (
    <>
      {about ? (
        <p className="actions">
          <a href={`/cases/${about.id}`}>
            <Icon name="back" />
            {t("form.cancel")}
          </a>
        </p>
      ) : null}
      <div className="page-head">
        <div>
          <h1>{heading}</h1>
          {about ? (
            <p className="lead">
              <span className="nowrap">{about.caseNumber}</span> ·{" "}
              {about.woman.name ?? t("word.nameNotStated")}{" "}
              {about.synthetic ? <SyntheticTag /> : null}
            </p>
          ) : null}
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
      </div>
    </>
  );
}
