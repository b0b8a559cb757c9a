import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { RegisterColumn } from "@sakhi/domain/register/columns";
import type { ImportRowState, ImportState } from "@sakhi/domain/register/import-life";
import type { SetAsideCode } from "@sakhi/domain/register/set-aside";
import {
  ImportRowStateEnum,
  ImportStateEnum,
  RegisterColumnEnum,
  SetAsideCodeEnum,
} from "../enums.ts";

@ObjectType("ImportColumn", {
  simpleResolvers: true,
  description:
    "A heading and the column it was recognised as; null: kept with the row, not imported.",
})
export class ImportColumnType {
  @Field(() => String) heading!: string;
  @Field(() => RegisterColumnEnum, { nullable: true }) column!: RegisterColumn | null;
}

@ObjectType("RegisterCell", { simpleResolvers: true })
export class RegisterCellType {
  @Field(() => RegisterColumnEnum) column!: RegisterColumn;
  @Field(() => String) value!: string;
}

@ObjectType("SetAsideRow", {
  simpleResolvers: true,
  description: "A row that could not be trusted: never dropped, never guessed.",
})
export class SetAsideRowType {
  @Field(() => ID) batchId!: string;
  @Field(() => Int, { description: "As the spreadsheet counts; the heading has a line too." })
  line!: number;
  @Field(() => ImportRowStateEnum) state!: ImportRowState;
  @Field(() => SetAsideCodeEnum) code!: SetAsideCode;
  @Field(() => RegisterColumnEnum) column!: RegisterColumn;
  @Field(() => String) found!: string;
  @Field(() => String) expectedEn!: string;
  @Field(() => String) expectedHi!: string;
  @Field(() => [RegisterCellType]) cells!: readonly RegisterCellType[];
}

@ObjectType("ImportBatch", {
  description: "One uploaded register and how far its import has come.",
})
export class ImportBatchType {
  @Field(() => ID, { simple: true }) id!: string;
  @Field(() => String, { simple: true }) fileName!: string;
  @Field(() => ImportStateEnum, { simple: true }) state!: ImportState;
  @Field(() => GraphQLDateTime, { simple: true }) uploadedAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, simple: true }) finishedAt!: Date | null;
  @Field(() => GraphQLDateTime, { nullable: true, simple: true }) undoUntil!: Date | null;
  @Field(() => Int, { simple: true }) totalRows!: number;
  @Field(() => Int, { simple: true }) processedRows!: number;
  @Field(() => Int, { simple: true }) imported!: number;
  @Field(() => Int, { simple: true }) unchanged!: number;
  @Field(() => Int, { simple: true, description: "Rows that wait for a person." })
  setAside!: number;
  @Field(() => Int, { simple: true }) corrected!: number;
  @Field(() => [ImportColumnType], { simple: true }) columns!: readonly ImportColumnType[];
}

@InputType()
export class RegisterCellInput {
  @Field(() => RegisterColumnEnum) column!: RegisterColumn;
  @Field(() => String) value!: string;
}

@InputType()
export class CorrectSetAsideRowInput {
  @Field(() => ID) batchId!: string;
  @Field(() => Int) line!: number;
  @Field(() => [RegisterCellInput]) cells!: RegisterCellInput[];
}

@ObjectType("CorrectionResult", {
  simpleResolvers: true,
  description: "Not accepted: the row is still set aside, and `row` says what is wrong now.",
})
export class CorrectionResultType {
  @Field(() => Boolean) accepted!: boolean;
  @Field(() => ID, { nullable: true }) caseId!: string | null;
  @Field(() => SetAsideRowType, { nullable: true }) row!: SetAsideRowType | null;
}
