import { isDeepStrictEqual } from "node:util";
import type { Contender } from "./contenders.ts";
import type { Ground } from "./ground.ts";
import { operationNames, variablesOf, type OperationName } from "./operations.ts";

/** Requests compared per operation; case pages differ from one to the next. */
const COMPARED = 25;

/** Throws unless every contender gives the first one's answers, field by field: a fast wrong answer is a bug. */
export async function compareAnswers(
  contenders: readonly Contender[],
  ground: Ground,
): Promise<number> {
  const [first, ...others] = contenders;
  let compared = 0;
  for (const operation of operationNames) {
    for (let request = 0; request < COMPARED; request++) {
      const variables = variablesOf(operation, ground, request);
      const expected = plain(await ask(first!, operation, variables));
      if (!("data" in expected))
        throw new Error(`${first!.name} fails ${operation}: ${JSON.stringify(expected)}`);
      for (const other of others) {
        const found = plain(await ask(other, operation, variables));
        const difference = findDifference(withoutCursor(expected), withoutCursor(found), operation);
        if (difference)
          throw new Error(`${other.name} differs from ${first!.name} at ${difference}`);
        compared += 1;
      }
    }
  }
  return compared;
}

async function ask(
  contender: Contender,
  operation: OperationName,
  variables: Readonly<Record<string, unknown>>,
) {
  const { path, headers, body } = contender.request(operation, variables);
  const response = await fetch(contender.server.origin + path, { method: "POST", headers, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${contender.name} fails ${operation}: ${text}`);
  const answer = JSON.parse(text) as { errors?: unknown };
  if (answer.errors) throw new Error(`${contender.name} fails ${operation}: ${text}`);
  return contender.read(operation, answer);
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as object;

/** A cursor means something to its own server alone; that there is one is compared. */
function withoutCursor(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === "endCursor" ? typeof value : value,
  );
}

function findDifference(expected: unknown, found: unknown, at: string): string | null {
  if (isDeepStrictEqual(expected, found)) return null;
  if (typeof expected !== "object" || typeof found !== "object" || !expected || !found) {
    return `${at}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const key of keys) {
    const difference = findDifference(
      (expected as never)[key],
      (found as never)[key],
      `${at}.${key}`,
    );
    if (difference) return difference;
  }
  return `${at}: the order of the fields`;
}
