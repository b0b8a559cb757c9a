import type { InputHTMLAttributes, ReactNode } from "react";
import type { FormState } from "../form/form-state.ts";
import type { SecretName } from "../form/secret-names.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { Choice, ChoiceGroup } from "./choices.ts";
import { sayProblem } from "./say-problem.ts";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly whole?: boolean;
  readonly state: FormState | undefined;
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

function Field({
  name,
  label,
  hint,
  optional,
  whole,
  state,
  control,
}: FieldProps & { control: (a: Described) => ReactNode }) {
  const i18n = useI18n();
  const problem = state?.problems[name];
  const described = [hint ? `${name}-hint` : "", problem ? `${name}-problem` : ""]
    .filter((id) => id !== "")
    .join(" ");
  return (
    <div className={`field${whole ? " whole" : ""}${problem ? " bad" : ""}`}>
      <label htmlFor={name}>
        {label}
        {optional ? <span className="optional"> ({i18n.t("form.optional")})</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className="wrong" id={`${name}-problem`}>
          {sayProblem(i18n, problem)}
        </p>
      ) : null}
      {control({
        id: name,
        name,
        "aria-describedby": described || undefined,
        "aria-invalid": problem ? true : undefined,
      })}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  readonly fallback?: string | undefined;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
};

/** One line of text. Browsers are told not to remember what is typed: the machine is shared. */
export function TextField({ fallback = "", input, ...field }: TextFieldProps) {
  const value = field.state?.values[field.name] ?? fallback;
  return (
    <Field
      {...field}
      control={(a) => (
        <input type="text" autoComplete="off" {...input} {...a} defaultValue={value} />
      )}
    />
  );
}

type SecretFieldProps = FieldProps & {
  readonly name: SecretName;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
};

/** A password or a code: the box always comes back empty. */
export function SecretField({ input, ...field }: SecretFieldProps) {
  return <Field {...field} control={(a) => <input type="password" required {...input} {...a} />} />;
}

/** A day; a browser without a date box takes 24-11-2026 as text. */
export function DateField({
  fallback = "",
  max,
  ...field
}: FieldProps & { fallback?: string; max?: string }) {
  const value = field.state?.values[field.name] ?? fallback;
  return (
    <Field
      {...field}
      control={(a) => (
        <input type="date" className="middle" max={max} {...a} defaultValue={value} />
      )}
    />
  );
}

export function TextAreaField({
  fallback = "",
  ...field
}: FieldProps & { fallback?: string | undefined }) {
  const value = field.state?.values[field.name] ?? fallback;
  return (
    <Field
      {...field}
      control={(a) => <textarea rows={3} autoComplete="off" {...a} defaultValue={value} />}
    />
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

type SelectFieldProps = FieldProps & {
  readonly fallback?: string | undefined;
  readonly groups?: readonly ChoiceGroup[];
  readonly choices?: readonly Choice[];
  /** What the empty choice says; null leaves it out. */
  readonly empty?: string | null;
};

export function SelectField({
  fallback = "",
  groups = [],
  choices = [],
  empty = null,
  ...field
}: SelectFieldProps) {
  const value = field.state?.values[field.name] ?? fallback;
  const control = (a: Described) => (
    <select {...a} defaultValue={value}>
      {empty === null ? null : <option value="">{empty}</option>}
      <Options choices={choices} />
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          <Options choices={group.choices} />
        </optgroup>
      ))}
    </select>
  );
  return <Field {...field} control={control} />;
}

/** One of a few, all in sight. */
export function RadioField({
  name,
  label,
  choices,
  state,
}: FieldProps & { choices: readonly Choice[] }) {
  const i18n = useI18n();
  const problem = state?.problems[name];
  return (
    <fieldset
      className={`field whole radios${problem ? " bad" : ""}`}
      aria-describedby={problem ? `${name}-problem` : undefined}
    >
      <legend>{label}</legend>
      {problem ? (
        <p className="wrong" id={`${name}-problem`}>
          {sayProblem(i18n, problem)}
        </p>
      ) : null}
      {choices.map(({ value, label: text }, place) => (
        <label key={value}>
          <input
            type="radio"
            id={place === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={state?.values[name] === value}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
