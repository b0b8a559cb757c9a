import { GraphQLError } from "graphql";
import { DomainError, type DomainErrorCode } from "@sakhi/domain/errors";
import { describe, expect, test } from "vitest";
import { formatErrorWith, tellError } from "./format-error.ts";
import { refusals } from "./refusals.ts";

const SECRET = "सुनीता देवी 9109281590";
const codes = Object.keys(refusals) as DomainErrorCode[];
const silent = { info: () => undefined, fault: () => undefined };

describe("a refusal of the rules", () => {
  test.each(codes)(
    "%s is told in both languages, whole sentences with nothing left open",
    (code) => {
      const details = Object.fromEntries(
        [...`${refusals[code].en} ${refusals[code].hi}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => [
          name!,
          "7",
        ]),
      );
      const told = tellError(new DomainError(code, "Words for the programmer.", details), silent);
      expect(told).toMatchObject({ reason: code, code: refusals[code].code, details });
      expect(told.messageHi).toMatch(/[\u0900-\u097F].*।$/s);
      expect(told.messageEn).toMatch(/^[A-Z7].*\.$/s);
      expect(told.messageEn).not.toMatch(/[\u0900-\u097F]/);
      expect(told.messageEn + told.messageHi).not.toMatch(/[{}]|Words for the programmer/);
    },
  );
});

describe("a fault", () => {
  const faults = [
    new Error(`duplicate key value (name)=(${SECRET})`),
    new TypeError("Cannot read properties of undefined (reading 'centreId')"),
    `a string: ${SECRET}`,
    null,
    { code: "22P02", message: "invalid input syntax", detail: SECRET },
  ];

  test.each(faults)(
    "is told by a reference number alone, the same that the log has: %#",
    (thrown) => {
      const logged: unknown[] = [];
      const format = formatErrorWith({
        ...silent,
        fault: (_m, error, fields) => void logged.push([error, fields]),
      });
      const wrapped = new GraphQLError("wrapped", {
        path: ["cases"],
        originalError: thrown as Error,
      });
      const told = format(
        {
          message: String((thrown as Error | null)?.message),
          path: ["cases"],
          extensions: { code: "INTERNAL_SERVER_ERROR", stacktrace: ["at secret.ts"] },
        },
        wrapped,
      );
      const { reference } = told.extensions as { reference: string };
      expect(reference).toMatch(/^[0-9a-f]{8}$/);
      expect(logged).toMatchObject([[expect.anything(), { reference }]]);
      expect(told.message).toContain(reference);
      const { messageHi } = told.extensions as { messageHi: string };
      expect(messageHi).toContain(reference);
      expect(JSON.stringify(told)).not.toMatch(
        /सुनीता|9109|duplicate|undefined|syntax|secret\.ts|stack/,
      );
      expect(told.extensions).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
    },
  );
});
