import { Arg, Ctx, Query, Resolver } from "type-graphql";
import {
  centreFigures,
  listCentreYears,
  type FigureSource,
} from "@sakhi/usecases/figure/centre-figures";
import { districtFigures, listFinancialYears } from "@sakhi/usecases/figure/district-figures";
import { requireAccount, type ApiContext } from "../context.ts";
import { FigureSourceEnum } from "../enums.ts";
import { CentreFiguresType, StateFiguresType } from "./figure.types.ts";

@Resolver()
export class FigureResolver {
  @Query(() => [String], { description: "The financial years that hold figures, latest first." })
  financialYears(@Ctx() context: ApiContext): Promise<string[]> {
    return requireAccount(context).centreId === null
      ? context.inOversight(listFinancialYears)
      : context.readCentre(listCentreYears);
  }

  @Query(() => CentreFiguresType, {
    description: "The own centre's figures of a year like 2024-25.",
  })
  figures(
    @Arg("financialYear", () => String) financialYear: string,
    @Arg("source", () => FigureSourceEnum, { nullable: true }) source: FigureSource | null,
    @Ctx() context: ApiContext,
  ): Promise<CentreFiguresType> {
    return context.readCentre((reader) => centreFigures(reader, financialYear, source ?? "ALL"));
  }

  @Query(() => StateFiguresType, {
    description: "The districts side by side; no case can be reached from here.",
  })
  districtFigures(
    @Arg("financialYear", () => String) financialYear: string,
    @Ctx() context: ApiContext,
  ): Promise<StateFiguresType> {
    return context.inOversight((reader) => districtFigures(reader, financialYear));
  }
}
