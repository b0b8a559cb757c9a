import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot, pnpm, run } from "./project.mjs";
import { buildWebWhenChanged } from "./web-build.mjs";

const GATES = ["format:check", "lint", "typecheck", "boundaries", "dead-code"];

/** Every gate, the web's build and every test; the last line is `N passed, N failed`. Gives the exit code. */
export async function runAllTests(node) {
  const began = Date.now();
  const gates = [];
  for (const gate of GATES)
    gates.push(await check(gate, () => pnpm(["run", gate], { capture: true })));
  gates.push(
    await check("build of the web", () =>
      buildWebWhenChanged().then(
        () => ({ code: 0, output: "" }),
        (error) => ({ code: 1, output: String(error) }),
      ),
    ),
  );
  const tests = await runTests(node);

  const broken = gates.filter(({ passed }) => !passed);
  const failed = tests.failed + broken.length;
  const line = [
    `\nTests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped.length} skipped.`,
    `Gates and build: ${gates.length - broken.length} passed, ${broken.length} failed${broken.length === 0 ? "" : ` (${broken.map(({ name }) => name).join(", ")})`}.`,
    `${((Date.now() - began) / 1000).toFixed(0)} s.`,
  ];
  process.stdout.write(`${line.join(" ")}\n`);
  for (const skipped of tests.skipped) process.stdout.write(`skipped: ${skipped}\n`);
  process.stdout.write(`${tests.passed + gates.length - broken.length} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function check(name, act) {
  const began = Date.now();
  const { code, output } = await act();
  const passed = code === 0;
  process.stdout.write(
    `${passed ? "✔" : "✖"} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n${passed ? "" : `${output}\n`}`,
  );
  return { name, passed };
}

async function runTests(node) {
  const folder = mkdtempSync(path.join(tmpdir(), "sakhi-report-"));
  const report = path.join(folder, "report.json");
  try {
    const vitest = inRoot("node_modules", "vitest", "vitest.mjs");
    const { code } = await run(
      node,
      [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      {
        env: { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` },
      },
    );
    return countTests(JSON.parse(readFileSync(report, "utf8")), code);
  } catch (error) {
    process.stdout.write(`✖ the tests did not run to their end: ${String(error)}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test file that could not even be loaded counts as one failure, and so does any other red end without a red test. */
function countTests(report, code) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloadable = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = tests.filter((test) => test.status === "failed").length + unloadable.length;
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: tests
      .filter((test) => ["pending", "skipped", "todo"].includes(test.status))
      .map(
        (test) =>
          `${test.fullName}: ${test.meta?.skipReason ?? (test.failureMessages.join(" ") || "no reason given")}`,
      ),
  };
}
