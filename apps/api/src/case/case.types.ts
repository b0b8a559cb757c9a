import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Category, CaseType as CaseKind } from "@sakhi/domain/case/category";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import type { CaseEventKind } from "@sakhi/domain/case/event";
import type { CaseStatus } from "@sakhi/domain/case/life-cycle";
import type { CaseOrigin, CaseSource } from "@sakhi/domain/case/source";
import type { CaseAct } from "@sakhi/domain/audit/entry";
import type { Role } from "@sakhi/domain/actor";
import type { ServiceKind } from "@sakhi/domain/service/service";
import {
  CaseActEnum,
  CaseEventKindEnum,
  CaseOriginEnum,
  CaseSourceEnum,
  CaseStatusEnum,
  CaseTypeEnum,
  CategoryEnum,
  DisposalOutcomeEnum,
  PendencyEnum,
  RoleEnum,
  ServiceKindEnum,
} from "../enums.ts";
import { CalendarDateScalar } from "../scalars.ts";

@ObjectType("Woman", {
  simpleResolvers: true,
  description: "Who she is, from the identity vault, as far as she said.",
})
export class WomanType {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true, description: "Husband's or father's name." })
  relationName!: string | null;
  @Field(() => Int, { nullable: true }) age!: number | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
}

@ObjectType("ServiceGiven", { simpleResolvers: true })
export class ServiceGivenType {
  @Field(() => ID) id!: string;
  @Field(() => ServiceKindEnum) kind!: ServiceKind;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: "Null where an old register does not say when.",
  })
  givenOn!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType("CaseEvent", { simpleResolvers: true })
export class CaseEventType {
  @Field(() => ID) id!: string;
  @Field(() => CaseEventKindEnum) kind!: CaseEventKind;
  @Field(() => GraphQLDateTime) at!: Date;
  @Field(() => RoleEnum) actorRole!: Role;
  @Field(() => String, { nullable: true }) detail!: string | null;
}

@ObjectType("CaseLook", {
  simpleResolvers: true,
  description: "One person's acts of one kind on a case, reading among them.",
})
export class CaseLookType {
  @Field(() => GraphQLDateTime, { description: "The latest." }) at!: Date;
  @Field(() => CaseActEnum) act!: CaseAct;
  @Field(() => Int) times!: number;
  @Field(() => RoleEnum) actorRole!: Role;
  @Field(() => String, { nullable: true, description: "Null once the account is gone." })
  username!: string | null;
}

@ObjectType("Case", {
  simpleResolvers: true,
  description: "One woman's case at the centre that registered it.",
})
export class CaseFileType {
  @Field(() => ID) id!: string;
  @Field(() => String, {
    description:
      "Inside the centre, like BR-194-01-2425-000123. It never tells the kind of violence.",
  })
  caseNumber!: string;
  @Field(() => String, { nullable: true, description: "The number in the centre's old register." })
  registrationNumber!: string | null;
  @Field(() => CalendarDateScalar) receivedOn!: string;
  @Field(() => CaseTypeEnum) type!: CaseKind;
  @Field(() => CategoryEnum) category!: Category;
  @Field(() => CaseSourceEnum) source!: CaseSource;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => Boolean, { description: "Not disposed of." }) pending!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: "Whole days since it was received; null once disposed of.",
  })
  daysPending!: number | null;
  @Field(() => String, { nullable: true }) block!: string | null;
  @Field(() => String, { nullable: true }) thana!: string | null;
  @Field(() => Boolean, { nullable: true }) under18!: boolean | null;
  @Field(() => CalendarDateScalar, { nullable: true }) disposedOn!: string | null;
  @Field(() => DisposalOutcomeEnum, { nullable: true }) disposalOutcome!: DisposalOutcome | null;
  @Field(() => String, { nullable: true }) remark!: string | null;
  @Field(() => CaseOriginEnum) origin!: CaseOrigin;
  @Field(() => Boolean, { description: "Made up, for demonstration or practice." })
  synthetic!: boolean;
  @Field(() => Int, {
    description: "Send it back with a change; a change by somebody else meanwhile is then refused.",
  })
  version!: number;
  @Field(() => WomanType) woman!: WomanType;
  @Field(() => [ServiceGivenType]) services!: ServiceGivenType[];
  @Field(() => [CaseEventType]) timeline!: CaseEventType[];
  @Field(() => [CaseLookType], {
    description:
      "Who read or changed it, latest first: the latest 1,000 acts on it alone, and those of the centre's latest 2,000 lists and searches that showed it.",
  })
  lookedAtBy!: CaseLookType[];
}

@ObjectType("CaseEdge", { simpleResolvers: true })
export class CaseEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => CaseFileType) node!: object;
}

@ObjectType("PageInfo", { simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

@ObjectType("CaseConnection", { simpleResolvers: true })
export class CaseConnectionType {
  @Field(() => [CaseEdgeType]) edges!: CaseEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int, { nullable: true, description: "From a counter; null for a text search." })
  totalCount!: number | null;
}

@InputType({
  description:
    "`search` looks at the woman's name, her phone, the case number and the registration number.",
})
export class CaseFilter {
  @Field(() => PendencyEnum, { nullable: true }) pendency?: "PENDING" | "DISPOSED" | null;
  @Field(() => CategoryEnum, { nullable: true }) category?: Category | null;
  @Field(() => String, { nullable: true, description: "Of receipt, like 2024-25." })
  financialYear?: string | null;
  @Field(() => CaseOriginEnum, { nullable: true }) origin?: CaseOrigin | null;
  @Field(() => String, { nullable: true }) search?: string | null;
}
