import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Category } from "@sakhi/domain/case/category";
import { DistrictType } from "../centre/centre.types.ts";
import type { ReleasableFigure } from "@sakhi/domain/disclosure/released-figures";
import { CategoryEnum, ReleasableFigureEnum } from "../enums.ts";

@ObjectType("CategoryCount", { simpleResolvers: true })
export class CategoryCountType {
  @Field(() => CategoryEnum) category!: Category;
  @Field(() => Int) received!: number;
  @Field(() => Int) disposed!: number;
}

@ObjectType("MonthCount", { simpleResolvers: true })
export class MonthCountType {
  @Field(() => String, { description: "yyyy-mm" }) month!: string;
  @Field(() => Int) received!: number;
  @Field(() => Int) disposed!: number;
}

@ObjectType("CentreFigures", { simpleResolvers: true })
export class CentreFiguresType {
  @Field(() => String) financialYear!: string;
  @Field(() => Int) received!: number;
  @Field(() => Int, { description: "Disposed of in the year, whenever received." })
  disposed!: number;
  @Field(() => Int) reopened!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Disposed ÷ received in percent, one decimal; may exceed 100.",
  })
  disposalRate!: number | null;
  @Field(() => Int, { description: "Of those received in the year; this is not the pendency." })
  notDisposedOfReceived!: number;
  @Field(() => Int) openingPendency!: number;
  @Field(() => Int, { description: "Opening + received + reopened − disposed." })
  closingPendency!: number;
  @Field(() => [CategoryCountType]) byCategory!: readonly CategoryCountType[];
  @Field(() => [MonthCountType]) byMonth!: readonly MonthCountType[];
}

@ObjectType("ReleasedCategoryCount", { simpleResolvers: true })
export class ReleasedCategoryCountType {
  @Field(() => CategoryEnum) category!: Category;
  @Field(() => Int, { nullable: true, description: "Null when withheld or counted with another." })
  received!: number | null;
  @Field(() => Int, { nullable: true, description: "Null when withheld or counted with another." })
  disposed!: number | null;
  @Field(() => [CategoryEnum], {
    description: "The small categories that are counted here, so that none stands alone.",
  })
  includes!: readonly Category[];
}

@ObjectType("AreaFigures", { simpleResolvers: true })
abstract class AreaFiguresType {
  @Field(() => Int) centres!: number;
  @Field(() => Int, { nullable: true }) received!: number | null;
  @Field(() => Int, { nullable: true }) disposed!: number | null;
  @Field(() => Float, { nullable: true }) disposalRate!: number | null;
  @Field(() => Int, { nullable: true }) openingPendency!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Reopened cases are counted in five at a time: it may be up to four below the centres' own.",
  })
  closingPendency!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "Per 100,000 females of the 2011 Census. A higher rate is not worse: more women may be reached.",
  })
  receivedPerLakhFemales!: number | null;
  @Field(() => [ReleasableFigureEnum], {
    description:
      "Which of these figures are null because they count too few women, or would tell such a count.",
  })
  withheld!: readonly ReleasableFigure[];
}

@ObjectType("DistrictFigures", { simpleResolvers: true })
export class DistrictFiguresType extends AreaFiguresType {
  @Field(() => DistrictType) district!: DistrictType;
}

@ObjectType("StateFigures", { simpleResolvers: true })
export class StateFiguresType extends AreaFiguresType {
  @Field(() => String) financialYear!: string;
  @Field(() => Int, {
    description: "Counts below it are withheld, and others that would give them away.",
  })
  threshold!: number;
  @Field(() => [ReleasedCategoryCountType]) byCategory!: readonly ReleasedCategoryCountType[];
  @Field(() => [DistrictFiguresType]) districts!: readonly DistrictFiguresType[];
  @Field(() => GraphQLDateTime) asOf!: Date;
}
