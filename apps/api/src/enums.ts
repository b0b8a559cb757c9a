import { registerEnumType } from "type-graphql";
import { roles } from "@sakhi/domain/actor";
import { caseActs } from "@sakhi/domain/audit/entry";
import { categories, caseTypes } from "@sakhi/domain/case/category";
import { disposalOutcomes } from "@sakhi/domain/case/disposal";
import { caseEventKinds } from "@sakhi/domain/case/event";
import { caseStatuses } from "@sakhi/domain/case/life-cycle";
import { caseOrigins, caseSources } from "@sakhi/domain/case/source";
import { releasableFigures } from "@sakhi/domain/disclosure/released-figures";
import { registerColumns } from "@sakhi/domain/register/columns";
import { importRowStates, importStates } from "@sakhi/domain/register/import-life";
import { setAsideCodes } from "@sakhi/domain/register/set-aside";
import { serviceKinds } from "@sakhi/domain/service/service";

/** A GraphQL enum whose values are the domain's own codes, so that nothing translates between them. */
function enumOf(
  name: string,
  codes: readonly string[],
  description: string,
): Record<string, string> {
  const values = Object.fromEntries(codes.map((code) => [code, code]));
  registerEnumType(values, { name, description });
  return values;
}

export const RoleEnum = enumOf(
  "Role",
  roles.filter((role) => role !== "SYSTEM"),
  "The post an account holds.",
);
export const CategoryEnum = enumOf(
  "Category",
  categories,
  "The five groups of the monthly return.",
);
export const CaseTypeEnum = enumOf(
  "CaseType",
  caseTypes,
  "The State's detailed master; each type belongs to one category.",
);
export const CaseSourceEnum = enumOf("CaseSource", caseSources, "How a woman reached the centre.");
export const CaseOriginEnum = enumOf("CaseOrigin", caseOrigins, "Where the record came from.");
export const CaseStatusEnum = enumOf(
  "CaseStatus",
  caseStatuses,
  "Where a case stands in its life.",
);
export const DisposalOutcomeEnum = enumOf(
  "DisposalOutcome",
  disposalOutcomes,
  "How a case was disposed of.",
);
export const ServiceKindEnum = enumOf("ServiceKind", serviceKinds, "The services under one roof.");
export const CaseEventKindEnum = enumOf("CaseEventKind", caseEventKinds, "What a timeline shows.");
export const CaseActEnum = enumOf("CaseAct", caseActs, "What the audit says was done to a case.");
export const ImportStateEnum = enumOf("ImportState", importStates, "How far an import has come.");
export const ImportRowStateEnum = enumOf(
  "ImportRowState",
  importRowStates,
  "What became of a row.",
);
export const SetAsideCodeEnum = enumOf("SetAsideCode", setAsideCodes, "Why a row was set aside.");
export const RegisterColumnEnum = enumOf(
  "RegisterColumn",
  registerColumns,
  "The columns of a centre's register.",
);
export const FigureSourceEnum = enumOf(
  "FigureSource",
  ["ALL", "REGISTER"],
  "Which cases are counted.",
);
export const CaseSortEnum = enumOf(
  "CaseSort",
  ["RECEIVED_ON_DESC", "RECEIVED_ON_ASC"],
  "The order of a list.",
);
export const PendencyEnum = enumOf(
  "Pendency",
  ["PENDING", "DISPOSED"],
  "Whether a case still waits for its disposal.",
);
export const ReleasableFigureEnum = enumOf(
  "ReleasableFigure",
  releasableFigures,
  "The figures of an area that can be withheld.",
);
