import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("Centre", {
  simpleResolvers: true,
  description: "A One Stop Centre; the tenant of the platform.",
})
export class CentreType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => String) nameHi!: string;
  @Field(() => Boolean, { description: "Every person here is made up." }) demonstration!: boolean;
  @Field(() => Int) districtLgdCode!: number;
  @Field(() => String) districtNameEn!: string;
  @Field(() => String) districtNameHi!: string;
}

@ObjectType("District", {
  simpleResolvers: true,
  description: "A district with its place on the tile map (row and column from 1).",
})
export class DistrictType {
  @Field(() => Int) lgdCode!: number;
  @Field(() => String) slug!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => String) nameHi!: string;
  @Field(() => String) divisionEn!: string;
  @Field(() => String) divisionHi!: string;
  @Field(() => Int, { description: "Census 2011." }) femalePopulation2011!: number;
  @Field(() => Int) tileRow!: number;
  @Field(() => Int) tileColumn!: number;
}
