import type { FormState } from "../form/form-state.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { SecretField } from "./fields.tsx";
import { QrCode } from "./qr-code.tsx";

interface StepProps {
  readonly state: FormState | undefined;
}

const CODE = { type: "text", autoComplete: "one-time-code", spellCheck: false, lang: "en" };

/** A new lock is put on only by whoever knows the password, not by whoever sits at an open machine. */
export function BeginEnrolment({ state }: StepProps) {
  const { t } = useI18n();
  return (
    <form className="form" method="post" noValidate>
      <p>{t("account.secondFactorOff")}</p>
      <p>{t("factor.beginLead")}</p>
      <input type="hidden" name="step" value="begin" />
      <SecretField
        name="password"
        label={t("signIn.password")}
        state={state}
        input={{ autoComplete: "current-password" }}
      />
      <button type="submit" className="button">
        {t("factor.begin")}
      </button>
    </form>
  );
}

export function ConfirmEnrolment({
  state,
  enrolment,
}: StepProps & { enrolment: { readonly secret: string; readonly address: string } }) {
  const { t } = useI18n();
  return (
    <form className="form" method="post" noValidate>
      <p>{t("factor.scan")}</p>
      <QrCode text={enrolment.address} label={t("factor.picture")} />
      <p>{t("factor.typed")}</p>
      <p>
        <code className="key">{enrolment.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <input type="hidden" name="step" value="confirm" />
      <SecretField name="code" label={t("factor.first")} state={state} input={CODE} />
      <button type="submit" className="button">
        {t("factor.confirm")}
      </button>
    </form>
  );
}

/** Shown this once, to be written on paper. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useI18n();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("factor.codesHeading")}</h1>
          <p className="lead">{t("factor.codesLead")}</p>
        </div>
      </div>
      <ol className="key-list">
        {codes.map((code) => (
          <li key={code}>
            <code className="key">{code}</code>
          </li>
        ))}
      </ol>
      <p className="actions">
        <a className="button" href="/account">
          {t("factor.codesDone")}
        </a>
      </p>
    </>
  );
}

export function SecondFactorInUse({ state, left }: StepProps & { left: number }) {
  const { t } = useI18n();
  return (
    <>
      <p>
        {t("account.secondFactorOn")} {t("factor.codesLeft", { count: left })}
      </p>
      <section className="section">
        <h2>{t("factor.renew")}</h2>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="step" value="renew" />
          <SecretField name="code" label={t("code.code")} state={state} input={CODE} />
          <button type="submit" className="button quiet">
            {t("factor.renew")}
          </button>
        </form>
      </section>
      <section className="section">
        <h2>{t("factor.remove")}</h2>
        <form className="form" method="post" noValidate>
          <p>{t("factor.removeLead")}</p>
          <input type="hidden" name="step" value="remove" />
          <SecretField
            name="removePassword"
            label={t("signIn.password")}
            state={state}
            input={{ autoComplete: "current-password" }}
          />
          <SecretField name="removeCode" label={t("code.code")} state={state} input={CODE} />
          <button type="submit" className="button quiet">
            {t("factor.remove")}
          </button>
        </form>
      </section>
    </>
  );
}
