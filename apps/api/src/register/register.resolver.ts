import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { correctSetAsideRow } from "@sakhi/usecases/register/correct-set-aside-row";
import {
  getImport,
  listImports,
  listSetAsideRows,
  sampleRows,
} from "@sakhi/usecases/register/read-imports";
import { startImport } from "@sakhi/usecases/register/start-import";
import { undoImport } from "@sakhi/usecases/register/undo-import";
import type { ApiContext } from "../context.ts";
import {
  CorrectionResultType,
  CorrectSetAsideRowInput,
  ImportBatchType,
  SetAsideRowType,
} from "./register.types.ts";

@Resolver(() => ImportBatchType)
export class RegisterResolver {
  @Query(() => [ImportBatchType], { description: "The own centre's latest imports." })
  importBatches(
    @Arg("first", () => Int) first: number,
    @Ctx() context: ApiContext,
  ): Promise<ImportBatchType[]> {
    return context.readCentre((reader) => listImports(reader, first));
  }

  @Query(() => ImportBatchType)
  importBatch(
    @Arg("id", () => ID) id: string,
    @Ctx() context: ApiContext,
  ): Promise<ImportBatchType> {
    return context.readCentre((reader) => getImport(reader, id));
  }

  @FieldResolver(() => [[String]], {
    description: "The first five rows as they stand in the file.",
  })
  sample(@Root() batch: ImportBatchType, @Ctx() context: ApiContext): Promise<string[][]> {
    return context.readCentre((reader) => sampleRows(reader, batch.id));
  }

  @FieldResolver(() => [SetAsideRowType], {
    description: "In the order of the sheet, after a line.",
  })
  setAsideRows(
    @Root() batch: ImportBatchType,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => Int, { nullable: true }) after: number | null,
    @Ctx() context: ApiContext,
  ): Promise<SetAsideRowType[]> {
    return context.readCentre((reader) =>
      listSetAsideRows(reader, batch.id, { first, after: after ?? 0 }),
    );
  }

  @Mutation(() => ImportBatchType, {
    description: "Books the import of an uploaded register; the worker takes its rows in.",
  })
  async startImport(
    @Arg("batchId", () => ID) batchId: string,
    @Ctx() context: ApiContext,
  ): Promise<ImportBatchType> {
    await context.inCentre((scope) => startImport(scope, batchId));
    return context.readCentre((reader) => getImport(reader, batchId));
  }

  @Mutation(() => CorrectionResultType)
  correctSetAsideRow(
    @Arg("input", () => CorrectSetAsideRowInput) input: CorrectSetAsideRowInput,
    @Ctx() context: ApiContext,
  ): Promise<CorrectionResultType> {
    return context.inCentre((scope) => correctSetAsideRow(scope, input));
  }

  @Mutation(() => ImportBatchType, {
    description: "Within 72 hours, and only while nobody has worked on its cases.",
  })
  async undoImport(
    @Arg("batchId", () => ID) batchId: string,
    @Ctx() context: ApiContext,
  ): Promise<ImportBatchType> {
    await context.inCentre((scope) => undoImport(scope, batchId));
    return context.readCentre((reader) => getImport(reader, batchId));
  }
}
