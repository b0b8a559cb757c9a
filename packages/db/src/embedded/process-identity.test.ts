import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isAlive, processIdentity, stillThere } from "./process-identity.ts";

test("a process is known by its number and its beginning together", () => {
  expect(stillThere(processIdentity(process.pid))).toBe(process.pid);
  expect(stillThere(`${process.pid} 1`)).toBe(
    process.platform === "linux" ? undefined : process.pid,
  );
  expect(stillThere("")).toBeUndefined();
});

test("a process that ended but was never waited for is not alive", async () => {
  // The shell starts a child, becomes `sleep`, and so never waits for it.
  const shell = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 30"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [told] = (await once(shell.stdout, "data")) as [Buffer];
  const child = Number(told.toString());
  await expect.poll(() => isAlive(child)).toBe(false);
  expect(isAlive(shell.pid ?? 0)).toBe(true);
  shell.kill();
  await once(shell, "exit");
  expect(isAlive(shell.pid ?? 0)).toBe(false);
});
