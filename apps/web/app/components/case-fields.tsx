import type { FormState } from "../form/form-state.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { sourceGroups, typeGroups } from "./choices.ts";
import { SelectField, TextAreaField, TextField } from "./fields.tsx";

/** What the record says now, for a form that corrects it. */
export interface RecordedCase {
  readonly type: string;
  readonly source: string;
  readonly womanName: string;
  readonly relationName: string;
  readonly age: string;
  readonly phone: string;
  readonly block: string;
  readonly thana: string;
  readonly remark: string;
}

interface PartProps {
  readonly state: FormState | undefined;
  readonly recorded?: RecordedCase | undefined;
}

/** The seven fields after the date that make a registration. No paper of hers is asked for. */
export function FirstFields({ state, recorded }: PartProps) {
  const { t } = useI18n();
  const common = { state, optional: true } as const;
  return (
    <>
      <SelectField
        state={state}
        name="type"
        label={t("case.type")}
        empty={t("form.choose")}
        groups={typeGroups(t)}
        fallback={recorded?.type}
      />
      <SelectField
        state={state}
        name="source"
        label={t("case.source")}
        empty={t("form.choose")}
        groups={sourceGroups(t)}
        fallback={recorded?.source}
      />
      <TextField
        {...common}
        name="womanName"
        label={t("case.womanName")}
        hint={t("case.womanNameHint")}
        fallback={recorded?.womanName}
      />
      <TextField
        {...common}
        name="phone"
        label={t("case.phone")}
        hint={t("case.phoneHint")}
        fallback={recorded?.phone}
        input={{ inputMode: "tel", className: "middle" }}
      />
      <TextField
        {...common}
        name="age"
        label={t("case.age")}
        fallback={recorded?.age}
        input={{ inputMode: "numeric", className: "short" }}
      />
      <TextField {...common} name="block" label={t("case.block")} fallback={recorded?.block} />
      <TextField {...common} name="thana" label={t("case.thana")} fallback={recorded?.thana} />
    </>
  );
}

/** What can wait until she has been helped. */
export function LaterFields({ state, recorded }: PartProps) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        state={state}
        optional
        name="relationName"
        label={t("case.relationName")}
        fallback={recorded?.relationName}
      />
      <TextAreaField
        state={state}
        optional
        whole
        name="remark"
        label={t("case.remark")}
        fallback={recorded?.remark}
      />
    </>
  );
}
