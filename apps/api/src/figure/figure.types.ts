import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Category } from "@sakhi/domain/case/category";
import { DistrictType } from "../centre/centre.types.ts";
import { CategoryEnum } from "../enums.ts";

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

@ObjectType("AreaFigures", { simpleResolvers: true })
abstract class AreaFiguresType {
  @Field(() => Int) centres!: number;
  @Field(() => Int) received!: number;
  @Field(() => Int) disposed!: number;
  @Field(() => Float, { nullable: true }) disposalRate!: number | null;
  @Field(() => Int) openingPendency!: number;
  @Field(() => Int) closingPendency!: number;
  @Field(() => Int) notDisposedOfReceived!: number;
  @Field(() => Float, {
    description:
      "Per 100,000 females of the 2011 Census. A higher rate is not worse: more women may be reached.",
  })
  receivedPerLakhFemales!: number;
}

@ObjectType("DistrictFigures", { simpleResolvers: true })
export class DistrictFiguresType extends AreaFiguresType {
  @Field(() => DistrictType) district!: DistrictType;
}

@ObjectType("StateFigures", { simpleResolvers: true })
export class StateFiguresType extends AreaFiguresType {
  @Field(() => String) financialYear!: string;
  @Field(() => [CategoryCountType]) byCategory!: readonly CategoryCountType[];
  @Field(() => [DistrictFiguresType]) districts!: readonly DistrictFiguresType[];
  @Field(() => GraphQLDateTime) asOf!: Date;
}
