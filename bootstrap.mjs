// The two commands of the README, for any machine with Node 20 or newer and npm: `npm start` and `npm test`.
// Plain Node without packages, because it runs before anything is installed.
import { installWhenNeeded } from "./bootstrap/install.mjs";
import { findNode } from "./bootstrap/pinned-node.mjs";
import { runAllTests } from "./bootstrap/run-all-tests.mjs";
import { startProduct } from "./bootstrap/start-product.mjs";
import { buildWebWhenChanged } from "./bootstrap/web-build.mjs";

const [command, ...rest] = process.argv.slice(2);

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exitCode = 1;
}

async function main() {
  if (command !== "start" && command !== "test") {
    process.stderr.write("usage: npm start [-- --reset]   or   npm test\n");
    return 2;
  }
  await installWhenNeeded();
  const node = findNode();
  if (command === "test") return runAllTests(node);
  await buildWebWhenChanged();
  return startProduct(node, rest);
}
