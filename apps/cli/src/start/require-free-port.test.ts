import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { portTaken, requireFreePort } from "./require-free-port.ts";

async function occupied(use: (port: number) => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const wanted = (port: number) => ({ port, purpose: "the API", variable: "SAKHI_API_PORT" });

test("a taken port is refused with what, where, why and a line to copy, in both languages", async () => {
  await occupied(async (port) => {
    const refusal = await requireFreePort(wanted(port), 0).catch((error: unknown) => error);
    const lines = String((refusal as Error).message).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(`Port ${port} is already in use`);
    expect(lines[0]).toContain(`पोर्ट ${port}`);
    expect(lines[1]).toContain("SAKHI_API_PORT");
    expect(lines[3]).toContain(`SAKHI_API_PORT=${port + 100} npm start`);
    if (process.platform === "linux")
      expect(lines[2]).toContain(`process ${process.pid} listens there`);
  });
});

test("a holder that the system does not name is still told about, without inventing a process", () => {
  expect(portTaken(wanted(4000), undefined).message).toContain("another program listens there");
});

test("a free port passes, and so does one that is given up meanwhile", async () => {
  let freed = 0;
  await occupied(async (port) => {
    freed = port;
  });
  await expect(requireFreePort(wanted(freed), 0)).resolves.toBeUndefined();

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(freed, "127.0.0.1", resolve));
  setTimeout(() => server.close(), 300);
  await expect(requireFreePort(wanted(freed), 5_000)).resolves.toBeUndefined();
});
