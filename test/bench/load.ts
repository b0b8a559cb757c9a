import { Pool } from "undici";
import type { Contender } from "./contenders.ts";
import type { Ground } from "./ground.ts";
import { variablesOf, type OperationName } from "./operations.ts";

export const CONNECTIONS = 16;

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Sorted, in milliseconds. */
  readonly latencies: readonly number[];
}

/** Keeps every connection busy for so long; throws at the first answer that is not a good one. */
export async function putUnderLoad(
  contender: Contender,
  operation: OperationName,
  ground: Ground,
  seconds: number,
): Promise<Load> {
  const requests = Array.from({ length: ground.caseIds.length }, (_, at) =>
    contender.request(operation, variablesOf(operation, ground, at)),
  );
  const pool = new Pool(contender.server.origin, { connections: CONNECTIONS, pipelining: 1 });
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const oneConnection = async () => {
    for (let sent = performance.now(); sent < until;) {
      const { path, headers, body } = requests[next++ % requests.length]!;
      const response = await pool.request({ path, method: "POST", headers, body });
      const text = await response.body.text();
      const received = performance.now();
      if (response.statusCode !== 200 || text.includes('"errors"')) {
        throw new Error(`${contender.name} fails ${operation}: ${text.slice(0, 500)}`);
      }
      latencies.push(received - sent);
      sent = received;
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, oneConnection));
  } finally {
    await pool.close();
  }
  return {
    requests: latencies.length,
    seconds: (performance.now() - began) / 1000,
    latencies: latencies.toSorted((a, b) => a - b),
  };
}
