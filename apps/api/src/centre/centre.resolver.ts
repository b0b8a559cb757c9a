import { Ctx, Query, Resolver } from "type-graphql";
import { requireAccount, type ApiContext } from "../context.ts";
import { CentreType, DistrictType } from "./centre.types.ts";

@Resolver()
export class CentreResolver {
  @Query(() => [CentreType], { description: "The directory of centres." })
  centres(@Ctx() context: ApiContext): Promise<CentreType[]> {
    requireAccount(context);
    return context.centres();
  }

  @Query(() => [DistrictType], { description: "The districts by English name." })
  districts(@Ctx() context: ApiContext): Promise<DistrictType[]> {
    requireAccount(context);
    return context.districts();
  }
}
