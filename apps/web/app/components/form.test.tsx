import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { FormState } from "../form/form-state.ts";
import { formState } from "../form/form-state.ts";
import { I18nProvider } from "../i18n/i18n-context.tsx";
import type { Language } from "../i18n/language.ts";
import { createTranslate } from "../i18n/translator.ts";
import { en } from "../messages/en.ts";
import { hi } from "../messages/hi.ts";
import { caseSources, caseTypes } from "./choices.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FirstFields } from "./case-fields.tsx";

function drawn(language: Language, state: FormState): string {
  const t = createTranslate(language, language === "hi" ? hi : en);
  return renderToStaticMarkup(
    <I18nProvider language={language} t={t}>
      <ErrorSummary state={state} freshAt="/cases/1" />
      <FirstFields state={state} />
    </I18nProvider>,
  );
}

describe("a form that was not accepted", () => {
  const state = formState(
    { womanName: "मीना <b>", age: "abc" },
    { problems: { age: { id: "error.age" } } },
  );

  test("keeps what was typed, as text", () => {
    expect(drawn("hi", state)).toContain('value="मीना &lt;b&gt;"');
    expect(drawn("hi", state)).toContain('value="abc"');
  });

  test("says at its head what is wrong and leads to the field, which says it again", () => {
    const page = drawn("hi", state);
    expect(page).toContain('<a href="#age">उम्र 0 से 110 के बीच पूरी संख्या में लिखें</a>');
    expect(page).toMatch(
      /<input[^>]*aria-invalid="true"[^>]*id="age"|<input[^>]*id="age"[^>]*aria-invalid="true"/,
    );
    expect(page).toContain('aria-describedby="age-problem"');
  });

  test("tells of a case changed meanwhile, with the fresh record one step away", () => {
    const refusal = { reason: "CASE_CHANGED_MEANWHILE", hi: "-", en: "-", details: {} };
    const page = drawn("en", formState({}, { refusal }));
    expect(page).toContain("Someone else changed this case meanwhile");
    expect(page).toContain('href="/cases/1"');
  });

  test("names the missing headings as they are written in a register", () => {
    const refusal = {
      reason: "IMPORT_COLUMNS_MISSING",
      hi: "",
      en: "",
      details: { columns: "RECEIVED_ON CASE_TYPE" },
    };
    expect(drawn("hi", formState({}, { refusal }))).toContain("प्राप्ति तिथि, मामले का प्रकार");
  });
});

describe("the registration form", () => {
  const page = drawn("hi", formState({}));

  test("offers every type and every source once", () => {
    for (const code of [...caseTypes, ...caseSources]) expect(page).toContain(`value="${code}"`);
    expect(new Set(caseTypes).size).toBe(caseTypes.length);
    expect(new Set(caseSources).size).toBe(caseSources.length);
  });

  test("requires only how and why she came; a shared machine remembers nothing", () => {
    expect(page.match(/ज़रूरी नहीं/g)).toHaveLength(5);
    expect(page.match(/autoComplete="off"|autocomplete="off"/g)).toHaveLength(5);
  });
});
