import type { FormState } from "../form/form-state.ts";
import type { Role } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { DateField, SelectField } from "./fields.tsx";

interface PostFieldsProps {
  readonly roles: readonly Role[];
  readonly today: string;
  readonly state: FormState | undefined;
}

/** Which post, and between which days. */
export function PostFields({ roles, today, state }: PostFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <SelectField
        state={state}
        name="role"
        label={t("staff.post")}
        fallback={roles.at(-1)}
        choices={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <DateField state={state} name="fromOn" label={t("staff.fromOn")} fallback={today} />
      <DateField
        state={state}
        optional
        name="toOn"
        label={t("staff.toOn")}
        hint={t("staff.toOnHint")}
      />
    </>
  );
}
