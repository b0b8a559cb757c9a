import { todayInIndia } from "../i18n/format.ts";
import type { MessageId } from "../i18n/translator.ts";
import { isSecretName, type SecretName } from "./secret-names.ts";
import type { FormValues, Problem, Problems } from "./form-state.ts";

const DEVANAGARI_ZERO = 0x0966;

/** Devanagari digits as ASCII ones, so that २४ and 24 are the same date. */
export function asciiDigits(text: string): string {
  return text.replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - DEVANAGARI_ZERO));
}

/** `yyyy-mm-dd` from a date box, or from 24-11-2026, 24/11/2026, 24.11.2026 typed by hand; null when there is no such day. */
export function readDate(typed: string): string | null {
  const text = asciiDigits(typed.trim());
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? text
    : isoOf(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text));
  if (iso === null) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso ? iso : null;
}

function isoOf(parts: RegExpExecArray | null): string | null {
  if (parts === null) return null;
  const [, day = "", month = "", year = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Reads a posted form field by field, keeping what was typed and the first problem of each field. */
export class FormReader {
  readonly values: FormValues;
  private readonly secrets: FormValues;
  private readonly found: Record<string, Problem> = {};

  constructor(form: FormData) {
    const pairs = [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    this.values = Object.fromEntries(
      pairs.filter(([name]) => !name.startsWith("_") && !isSecretName(name)),
    );
    this.secrets = Object.fromEntries(pairs.filter(([name]) => isSecretName(name)));
  }

  get problems(): Problems {
    return this.found;
  }

  get isGood(): boolean {
    return Object.keys(this.found).length === 0;
  }

  /** Trimmed, or null when left empty. */
  optionalText(name: string, field: MessageId, max: number): string | null {
    const text = this.raw(name);
    if (text.length > max) this.found[name] = { id: "error.tooLong", field, values: { max } };
    return text === "" ? null : text;
  }

  text(name: string, field: MessageId, max: number): string {
    const text = this.optionalText(name, field, max);
    if (text === null) this.found[name] = { id: "error.missing", field };
    return text ?? "";
  }

  /** What a `SecretField` was given, to the letter; it is not among `values`, so no answer carries it back. */
  secret(name: SecretName, field: MessageId): string {
    const typed = this.secrets[name] ?? "";
    if (typed === "") this.found[name] = { id: "error.missing", field };
    return typed;
  }

  choice<Choice extends string>(
    name: string,
    field: MessageId,
    choices: readonly Choice[],
  ): Choice | null {
    const chosen = choices.find((choice) => choice === this.raw(name));
    if (chosen === undefined) this.found[name] = { id: "error.choose", field };
    return chosen ?? null;
  }

  /** A day up to today; with `notBefore`, not earlier than that day. */
  pastDate(name: string, field: MessageId, notBefore?: string): string {
    const typed = this.raw(name);
    const date = readDate(typed);
    if (typed === "") this.found[name] = { id: "error.dateMissing", field };
    else if (date === null) this.found[name] = { id: "error.dateInvalid", field };
    else if (date > todayInIndia()) this.found[name] = { id: "error.dateFuture", field };
    else if (notBefore !== undefined && date < notBefore) {
      this.found[name] = { id: "error.dateBeforeReceived", field, values: { received: notBefore } };
    }
    return date ?? "";
  }

  /** Any day there is, past or to come. */
  day(name: string, field: MessageId): string {
    const date = this.optionalDay(name, field);
    if (date === null && this.found[name] === undefined)
      this.found[name] = { id: "error.dateMissing", field };
    return date ?? "";
  }

  optionalDay(name: string, field: MessageId): string | null {
    const typed = this.raw(name);
    if (typed === "") return null;
    const date = readDate(typed);
    if (date === null) this.found[name] = { id: "error.dateInvalid", field };
    return date;
  }

  age(name: string): number | null {
    const text = asciiDigits(this.raw(name));
    if (text === "") return null;
    if (/^\d{1,3}$/.test(text) && Number(text) <= 110) return Number(text);
    this.found[name] = { id: "error.age" };
    return null;
  }

  phone(name: string): string | null {
    const digits = asciiDigits(this.raw(name))
      .replace(/[\s-]/g, "")
      .replace(/^(?:\+?91|0)(?=\d{10}$)/, "");
    if (digits === "") return null;
    if (!/^[6-9]\d{9}$/.test(digits)) this.found[name] = { id: "error.phone" };
    return digits;
  }

  private raw(name: string): string {
    return (this.values[name] ?? "").trim();
  }
}
