import { caseSources, caseTypes } from "../components/choices.ts";
import type { CaseSource, CaseType } from "../generated/graphql.ts";
import type { FormReader } from "./form-reader.server.ts";

/** The case's own fields as the API takes them; an empty one is null and so cleared. */
export interface CaseInput {
  readonly type: CaseType;
  readonly source: CaseSource;
  readonly womanName: string | null;
  readonly relationName: string | null;
  readonly age: number | null;
  readonly phone: string | null;
  readonly block: string | null;
  readonly thana: string | null;
  readonly remark: string | null;
}

/** Every field is read, so that all problems are told at once. */
export function readCase(form: FormReader): CaseInput {
  return {
    type: form.choice("type", "case.type", caseTypes) ?? "OTHER",
    source: form.choice("source", "case.source", caseSources) ?? "NOT_STATED",
    womanName: form.optionalText("womanName", "case.womanName", 200),
    relationName: form.optionalText("relationName", "case.relationName", 200),
    age: form.age("age"),
    phone: form.phone("phone"),
    block: form.optionalText("block", "case.block", 100),
    thana: form.optionalText("thana", "case.thana", 100),
    remark: form.optionalText("remark", "case.remark", 2000),
  };
}
