import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { addService } from "@sakhi/usecases/case/add-service";
import { disposeCase } from "@sakhi/usecases/case/dispose-case";
import { listCases, writeCursor } from "@sakhi/usecases/case/list-cases";
import { readCase } from "@sakhi/usecases/case/read-case";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { reopenCase } from "@sakhi/usecases/case/reopen-case";
import { updateCase } from "@sakhi/usecases/case/update-case";
import type { ApiContext } from "../context.ts";
import { CaseSortEnum } from "../enums.ts";
import { selectionOf, selectionUnder } from "../selection.ts";
import {
  AddServiceInput,
  DisposeCaseInput,
  RegisterCaseInput,
  ReopenCaseInput,
  UpdateCaseInput,
} from "./case.inputs.ts";
import { CaseConnectionType, CaseFileType, CaseFilter } from "./case.types.ts";
import { nameLookers } from "./name-lookers.ts";

/** A write hands nothing back: what it changed is read again, with the fields that were asked for. */
async function readAgain(
  context: ApiContext,
  caseId: string,
  info: GraphQLResolveInfo,
): Promise<object> {
  const selection = selectionOf(info);
  const row = await context.readCentre((reader) => readCase(reader, caseId, selection));
  await nameLookers(context, selection, [row]);
  return row;
}

@Resolver(() => CaseFileType)
export class CaseResolver {
  @Query(() => CaseFileType, { description: "One case of the own centre." })
  case(
    @Arg("id", () => ID) id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readAgain(context, id, info);
  }

  @Query(() => CaseConnectionType, { description: "The own centre's cases, 1 to 100 a page." })
  async cases(
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("filter", () => CaseFilter, { nullable: true }) filter: CaseFilter | null,
    @Arg("sort", () => CaseSortEnum, { nullable: true }) sort: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseConnectionType> {
    const selection = selectionOf(info);
    const wanted = {
      node: selectionUnder(selection, "edges", "node"),
      totalCount: selection.has("totalCount"),
    };
    const input = { first, after, oldestFirst: sort === "RECEIVED_ON_ASC", filter };
    const page = await context.readCentre((reader) => listCases(reader, input, wanted));
    await nameLookers(
      context,
      wanted.node,
      page.rows.map(({ row }) => row),
    );
    const edges = page.rows.map(({ position, row }) => ({
      cursor: writeCursor(position),
      node: row,
    }));
    return {
      edges,
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: page.totalCount,
    };
  }

  @Mutation(() => CaseFileType)
  async registerCase(
    @Arg("input", () => RegisterCaseInput) input: RegisterCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await context.inCentre((scope) => registerCase(scope, input));
    return readAgain(context, id, info);
  }

  @Mutation(() => CaseFileType)
  async updateCase(
    @Arg("input", () => UpdateCaseInput) input: UpdateCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    await context.inCentre((scope) => updateCase(scope, input));
    return readAgain(context, input.caseId, info);
  }

  @Mutation(() => CaseFileType)
  async addService(
    @Arg("input", () => AddServiceInput) input: AddServiceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    await context.inCentre((scope) => addService(scope, input));
    return readAgain(context, input.caseId, info);
  }

  @Mutation(() => CaseFileType)
  async disposeCase(
    @Arg("input", () => DisposeCaseInput) input: DisposeCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    await context.inCentre((scope) => disposeCase(scope, input));
    return readAgain(context, input.caseId, info);
  }

  @Mutation(() => CaseFileType)
  async reopenCase(
    @Arg("input", () => ReopenCaseInput) input: ReopenCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    await context.inCentre((scope) => reopenCase(scope, input));
    return readAgain(context, input.caseId, info);
  }
}
