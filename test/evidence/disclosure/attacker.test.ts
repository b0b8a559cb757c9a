import { releaseCube } from "@sakhi/domain/disclosure/release-cube";
import { describe, expect, test } from "vitest";
import { Random } from "../random.ts";
import { recover } from "./attacker.ts";
import { holes } from "./holes.ts";
import { maximise } from "./linear-program.ts";
import { randomCube } from "./random-cube.ts";

const cubes = (count: number) =>
  Array.from({ length: count }, (_, seed) => randomCube(new Random(seed)));

describe("the attacker", () => {
  test.each([5, 10])("works out no count below %i from what is released", (threshold) => {
    for (const cube of cubes(15)) {
      const released = releaseCube(cube, threshold);
      expect(recover(cube, released, threshold)).toEqual([]);
      for (const insider of cube.districts.keys()) {
        expect(recover(cube, released, threshold, { insider })).toEqual([]);
      }
    }
  });

  test.each(holes)("gets through where a hole is: $name", ({ open, pendencyIsExact }) => {
    const found = cubes(40).filter((cube) => {
      const leaking = open(cube, releaseCube(cube, 5), 5);
      return recover(cube, leaking, 5, { pendencyIsExact }).length > 0;
    });
    expect(found.length).toBeGreaterThan(3);
  });

  test("finds the truth within its bounds, and never beside them", () => {
    for (const cube of cubes(10)) {
      for (const { value, from, to } of recover(cube, releaseCube(cube, 5), 1_000)) {
        expect(from).toBeLessThanOrEqual(value);
        expect(to).toBeGreaterThanOrEqual(value);
      }
    }
  });
});

describe("a linear program", () => {
  const kept = (...rows: (readonly [number[], number])[]) =>
    rows.map(([coefficients, limit]) => ({ coefficients, limit }));

  test("has its largest value in a corner", () => {
    expect(maximise([3, 5], kept([[1, 0], 4], [[0, 2], 12], [[3, 2], 18]))).toBeCloseTo(36);
    // x ≥ 2, x + y ≤ 6: the origin keeps none of it.
    expect(maximise([-1, 0], kept([[-1, 0], -2], [[1, 1], 6]))).toBeCloseTo(-2);
    expect(maximise([0, 1], kept([[-1, 0], -2], [[1, 1], 6]))).toBeCloseTo(4);
  });

  test("is endless where nothing bounds it, and none where the bounds contradict each other", () => {
    expect(maximise([1, 0], kept([[0, 1], 3]))).toBe(Infinity);
    expect(() => maximise([1], kept([[1], 1], [[-1], -2]))).toThrow("keeps all");
  });

  test("agrees with trying every whole number where the corners are whole", () => {
    const random = new Random(7);
    for (let run = 0; run < 200; run++) {
      const totals = [random.between(0, 6), random.between(0, 6)] as const;
      const goal = Array.from({ length: 3 }, () => random.between(-3, 3));
      const rows = kept(
        [[1, 1, 0], totals[0]],
        [[0, 1, 1], totals[1]],
        [[1, 0, 0], 5],
        [[0, 0, 1], 5],
      );
      let most = -Infinity;
      for (let a = 0; a <= 6; a++)
        for (let b = 0; b <= 6; b++)
          for (let c = 0; c <= 6; c++)
            if (
              rows.every(({ coefficients: [x, y, z], limit }) => x! * a + y! * b + z! * c <= limit)
            )
              most = Math.max(most, goal[0]! * a + goal[1]! * b + goal[2]! * c);
      expect(maximise(goal, rows)).toBeCloseTo(most);
    }
  });
});
