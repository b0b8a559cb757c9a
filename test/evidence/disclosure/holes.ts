import type { ReleasedYear } from "@sakhi/domain/disclosure/release-cube";
import { isSmall } from "@sakhi/domain/disclosure/threshold";
import type { TrueCube } from "./random-cube.ts";

/** A release with a hole in it, for showing that the attacker finds it. */
export interface Hole {
  readonly name: string;
  readonly pendencyIsExact: boolean;
  readonly open: (
    cube: TrueCube,
    released: readonly ReleasedYear[],
    threshold: number,
  ) => ReleasedYear[];
}

/** Every hole is one thing that `releaseCube` does, left out. */
export const holes: readonly Hole[] = [
  {
    name: "complementary suppression off: only the small cells are withheld, and the totals stand",
    pendencyIsExact: false,
    open: (cube, released, threshold) =>
      released.map((year, at) => {
        const sum = (measure: "received" | "disposed") =>
          cube.truth.reduce((all, district) => all + district[at]![measure], 0);
        const shown = (count: number) => (isSmall(count, threshold) ? null : count);
        return {
          ...year,
          state: { ...year.state, received: sum("received"), disposed: sum("disposed") },
          districts: new Map(
            cube.districts.map(({ lgdCode }, index) => {
              const { received, disposed } = cube.truth[index]![at]!;
              const own = { received: shown(received), disposed: shown(disposed) };
              return [lgdCode, { ...year.districts.get(lgdCode)!, ...own }];
            }),
          ),
        };
      }),
  },
  {
    name: "the pendency exact: opening + received + reopened − disposed = closing gives the reopened away",
    pendencyIsExact: true,
    open: (cube, released, threshold) =>
      released.map((year, at) => ({
        ...year,
        state: { ...year.state, openingPendency: null, closingPendency: null },
        districts: new Map(
          cube.districts.map(({ lgdCode }, index) => {
            const pending = (until: number) =>
              cube.truth[index]!.slice(0, until + 1).reduce(
                (sum, one) => sum + one.received + one.reopened - one.disposed,
                0,
              );
            const shown = (count: number) => (count < threshold ? null : count);
            return [
              lgdCode,
              {
                ...year.districts.get(lgdCode)!,
                openingPendency: at === 0 ? 0 : shown(pending(at - 1)),
                closingPendency: shown(pending(at)),
              },
            ];
          }),
        ),
      })),
  },
  {
    name: "small categories not merged: the largest of them stands for itself, and the total gives the other away",
    pendencyIsExact: false,
    open: (cube, released, threshold) =>
      released.map((year, at) => ({
        ...year,
        byCategory: year.byCategory.map((row) => {
          const counts = cube.categories[at]!.get(row.category) ?? { received: 0, disposed: 0 };
          const shown = (count: number) => (count < threshold ? null : count);
          return {
            ...row,
            received: shown(counts.received),
            disposed: shown(counts.disposed),
            includes: [],
          };
        }),
      })),
  },
];
