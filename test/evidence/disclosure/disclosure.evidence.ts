import { releaseCube } from "@sakhi/domain/disclosure/release-cube";
import { OVERSIGHT_THRESHOLD } from "@sakhi/domain/disclosure/threshold";
import { type Evidence, wholeNumber } from "../evidence.ts";
import { Random } from "../random.ts";
import { recover } from "./attacker.ts";
import { holes } from "./holes.ts";
import { randomCube } from "./random-cube.ts";

const HOLE_CUBES = 50;

/** Attacks what the oversight door releases, over random States, with and without a post that knows its own district. */
export const disclosureEvidence: Evidence = {
  name: "disclosure",
  claim:
    "no count of one to four women can be worked out from all that leaves the centres (--cubes)",
  run: async ({ options, say }) => {
    const cubes = wholeNumber(options, "cubes", 1000);
    const threshold = wholeNumber(options, "threshold", OVERSIGHT_THRESHOLD);
    const failures: string[] = [];
    let recovered = 0;
    for (let seed = 1; seed <= cubes; seed++) {
      const random = new Random(seed);
      const cube = randomCube(random);
      const released = releaseCube(cube, threshold);
      const insider = random.between(0, cube.districts.length - 1);
      for (const knowing of [{}, { insider }]) {
        const found = recover(cube, released, threshold, knowing);
        recovered += found.length;
        for (const { cell, value, from, to } of found.slice(0, 3)) {
          failures.push(`cube ${seed}: ${cell} is ${value}, and was found to lie in ${from}–${to}`);
        }
      }
      if (seed % 100 === 0) {
        say(`${seed} of ${cubes} cubes attacked`);
        // Ctrl-C is heard in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    const holesFound = holes.filter(({ open, pendencyIsExact }) =>
      Array.from({ length: HOLE_CUBES }, (_, seed) => randomCube(new Random(seed))).some(
        (cube) =>
          recover(cube, open(cube, releaseCube(cube, threshold), threshold), threshold, {
            pendencyIsExact,
          }).length > 0,
      ),
    );
    for (const { name } of holes.filter((hole) => !holesFound.includes(hole))) {
      failures.push(`the attacker has no teeth: ${name}`);
    }
    return {
      figures: { cubes, recovered, threshold, holes: holes.length, holesFound: holesFound.length },
      failures,
    };
  },
};
