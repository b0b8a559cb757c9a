import { useLocation } from "@remix-run/react";
import { useI18n } from "../i18n/i18n-context.tsx";
import { otherLanguage } from "../i18n/language.ts";

/**
 * Switches the language in place. On a page with a form the button belongs to that form,
 * so what was typed travels with it and comes back in the other language, scripts or not.
 */
export function LanguageSwitch({ draftForm }: { draftForm: string | undefined }) {
  const { t, language } = useI18n();
  const { pathname, search } = useLocation();
  const other = otherLanguage(language);
  const button = {
    type: "submit",
    className: "plain-button",
    lang: other,
    "aria-label": t("shell.languageLabel"),
  } as const;
  if (draftForm !== undefined) {
    return (
      <button {...button} form={draftForm} name="_language" value={other} formNoValidate>
        {t("shell.language")}
      </button>
    );
  }
  return (
    <form method="post" action="/language">
      <input type="hidden" name="back" value={pathname + search} />
      <button {...button} name="to" value={other}>
        {t("shell.language")}
      </button>
    </form>
  );
}
