import { randomBytes } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { DomainError } from "@sakhi/domain/errors";
import type { Logger } from "@sakhi/observability/logger";
import { fillIn, refusals } from "./refusals.ts";

const FAULT = {
  en: "Something went wrong on our side. Try again; if it happens again, tell us this number: {reference}.",
  hi: "हमारी ओर से कोई गड़बड़ी हुई। फिर प्रयास करें; दोबारा हो तो यह संख्या बताएँ: {reference}।",
};

/** What a failed operation says outside, the same for GraphQL and for files. */
export interface ToldError {
  readonly code: string;
  readonly reason?: string;
  readonly reference?: string;
  readonly messageEn: string;
  readonly messageHi: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Tells a refusal in words; anything else is a fault: logged, and shown as a neutral sentence with a reference number. */
export function tellError(thrown: unknown, log: Logger): ToldError {
  if (thrown instanceof DomainError) {
    const { code, en, hi } = refusals[thrown.code];
    const { details } = thrown;
    return {
      code,
      reason: thrown.code,
      messageEn: fillIn(en, details),
      messageHi: fillIn(hi, details),
      details,
    };
  }
  const reference = randomBytes(4).toString("hex");
  log.fault("fault", thrown, { reference });
  const [messageEn, messageHi] = [fillIn(FAULT.en, { reference }), fillIn(FAULT.hi, { reference })];
  return { code: "INTERNAL_SERVER_ERROR", reference, messageEn, messageHi, details: {} };
}

/** The only place where an error becomes words on the wire. */
export function formatErrorWith(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.["code"];
    if (typeof code === "string" && code !== "INTERNAL_SERVER_ERROR")
      return withoutValues(formatted, code);
    const { messageEn, ...told } = tellError(unwrapResolverError(thrown), log);
    const place = formatted.path && { path: formatted.path };
    return { message: messageEn, ...place, extensions: { ...told, messageEn } };
  };
}

/** graphql-js quotes the caller's value when it does not fit its type, and the caller's text where it does not parse; the whole message is replaced, since cutting it out can be defeated. */
function withoutValues(formatted: GraphQLFormattedError, code: string): GraphQLFormattedError {
  const quotesValue =
    code === "GRAPHQL_PARSE_FAILED" ||
    /got invalid value|cannot represent|Expected value of type|does not exist in ".*" enum|must not be null/s.test(
      formatted.message,
    );
  const variable = /^Variable "(\$\w+)"/.exec(formatted.message)?.[1];
  const message = quotesValue
    ? `${variable ? `Variable "${variable}"` : "A value"} is of the wrong type or out of place.`
    : formatted.message;
  const messageHi = "अनुरोध समझा नहीं जा सका। पृष्ठ फिर खोलकर प्रयास करें।";
  return {
    ...formatted,
    message,
    extensions: { code, messageEn: message, messageHi, details: {} },
  };
}
