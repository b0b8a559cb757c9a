import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { AccountResolver } from "./account/account.resolver.ts";
import { OwnAccountResolver } from "./account/own-account.resolver.ts";
import { PostResolver } from "./account/post.resolver.ts";
import { SecondFactorResolver } from "./account/second-factor.resolver.ts";
import { CaseResolver } from "./case/case.resolver.ts";
import { CentreResolver } from "./centre/centre.resolver.ts";
import { FigureResolver } from "./figure/figure.resolver.ts";
import { RegisterResolver } from "./register/register.resolver.ts";

/** The whole API; its printed form is committed as schema.graphql and compared in a test. */
export function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      AccountResolver,
      OwnAccountResolver,
      PostResolver,
      SecondFactorResolver,
      CaseResolver,
      CentreResolver,
      FigureResolver,
      RegisterResolver,
    ],
    validate: false,
  });
}

/** The schema in one fixed order, as it is committed: a change of the API is seen in review. */
export async function printApiSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildApiSchema()))}\n`;
}
