import { startCluster } from "./cluster.ts";
import { compareAnswers } from "./compare-answers.ts";
import { startPostGraphile, startSakhiAndLimit, type Contender } from "./contenders.ts";
import { layGround } from "./ground.ts";
import { CONNECTIONS } from "./load.ts";
import { readOptions } from "./options.ts";
import { cores } from "./processor-time.ts";
import { FOREIGN_BOUND, summarise, writeTable } from "./report.ts";
import { runRounds } from "./rounds.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const options = readOptions(process.argv.slice(2));

const cluster = await startCluster();
const contenders: Contender[] = [];
const clear = async () => {
  await Promise.all(
    [...new Set(contenders.map(({ server }) => server))].map((server) => server.stop()),
  );
  await cluster.discard();
};
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void clear().finally(() => process.exit(1)));
}
try {
  const ground = await layGround({ ...cluster, cases: options.cases, say });
  contenders.push(...(await startSakhiAndLimit(ground)), await startPostGraphile(ground));
  const compared = await compareAnswers(contenders, ground);
  say(`${ground.cases} cases; ${compared} answers compared field by field, all equal.`);
  const slices = await runRounds({ contenders, ground, postgresPid: cluster.pid, options, say });
  const results = summarise(slices);
  say(
    `\nProcessor time per request, server and PostgreSQL together; ratio 1.00 is the limit. ${CONNECTIONS} connections, ${cores} cores.\n`,
  );
  say(writeTable(results));
  say(
    JSON.stringify({
      at: new Date().toISOString(),
      cores,
      connections: CONNECTIONS,
      cases: ground.cases,
      foreignBound: FOREIGN_BOUND,
      rounds: options.rounds,
      seconds: options.seconds,
      results,
    }),
  );
} finally {
  await clear();
}
