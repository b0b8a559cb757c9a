import { Field, ID, InputType, Int } from "type-graphql";
import type { CaseType } from "@sakhi/domain/case/category";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import type { CaseSource } from "@sakhi/domain/case/source";
import type { ServiceKind } from "@sakhi/domain/service/service";
import { CaseSourceEnum, CaseTypeEnum, DisposalOutcomeEnum, ServiceKindEnum } from "../enums.ts";
import { CalendarDateScalar } from "../scalars.ts";

@InputType({
  description:
    "No document is ever required; only the date, the type and how she came must be known.",
})
export class RegisterCaseInput {
  @Field(() => ID, {
    nullable: true,
    description: "A UUID made by the client; sent again, it registers nothing twice.",
  })
  idempotencyKey?: string | null;
  @Field(() => CalendarDateScalar) receivedOn!: string;
  @Field(() => CaseTypeEnum) type!: CaseType;
  @Field(() => CaseSourceEnum) source!: CaseSource;
  @Field(() => String, { nullable: true }) womanName?: string | null;
  @Field(() => String, { nullable: true }) relationName?: string | null;
  @Field(() => Int, { nullable: true }) age?: number | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) block?: string | null;
  @Field(() => String, { nullable: true }) thana?: string | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType({ description: "A field left out stays as it is; null empties it." })
export class UpdateCaseInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int) version!: number;
  @Field(() => CaseTypeEnum, { nullable: true }) type?: CaseType | null;
  @Field(() => CaseSourceEnum, { nullable: true }) source?: CaseSource | null;
  @Field(() => String, { nullable: true }) womanName?: string | null;
  @Field(() => String, { nullable: true }) relationName?: string | null;
  @Field(() => Int, { nullable: true }) age?: number | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) block?: string | null;
  @Field(() => String, { nullable: true }) thana?: string | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class AddServiceInput {
  @Field(() => ID, {
    nullable: true,
    description: "A UUID made by the client; sent again, it adds nothing twice.",
  })
  idempotencyKey?: string | null;
  @Field(() => ID) caseId!: string;
  @Field(() => ServiceKindEnum) kind!: ServiceKind;
  @Field(() => CalendarDateScalar) givenOn!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class DisposeCaseInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int) version!: number;
  @Field(() => DisposalOutcomeEnum) outcome!: DisposalOutcome;
  @Field(() => CalendarDateScalar) disposedOn!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class ReopenCaseInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}
