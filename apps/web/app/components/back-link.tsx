import { useI18n } from "../i18n/i18n-context.tsx";
import { Icon } from "./icon.tsx";

/** The way back from a form without sending it. */
export function BackLink({ to }: { to: string }) {
  const { t } = useI18n();
  return (
    <p className="actions">
      <a href={to}>
        <Icon name="back" />
        {t("form.cancel")}
      </a>
    </p>
  );
}
