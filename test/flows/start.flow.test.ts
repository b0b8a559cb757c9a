import { createServer } from "node:net";
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { ownDataFolder } from "../evidence/data-folder.ts";
import {
  type DemoFile,
  freePorts,
  type ProductPlace,
  runStart,
  startProduct,
} from "../evidence/product.ts";

const undos: (() => Promise<void> | void)[] = [];
const context = { atEnd: (undo: () => Promise<void> | void) => void undos.push(undo) };
afterAll(async () => {
  for (const undo of undos.toReversed()) await undo();
}, 60_000);

/** Buxar's figures of 2024-25 as the API tells its administrator. */
async function buxarFigures({ api, accounts }: DemoFile): Promise<unknown> {
  const account = accounts.find(({ username }) => username === "buxar.admin")!;
  const ask = async (query: string, variables: object, token?: string) => {
    const answer = await fetch(`${api}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return ((await answer.json()) as { data: Record<string, unknown> }).data;
  };
  const { signIn } = await ask(
    "mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { token } }",
    { u: account.username, p: account.password },
  );
  const { token } = signIn as { token: string };
  const { figures } = await ask(
    `query { figures(financialYear: "2024-25") { received disposed } }`,
    {},
    token,
  );
  return figures;
}

async function newPlace(): Promise<ProductPlace> {
  return { dataDir: ownDataFolder(context), ...(await freePorts()) };
}

test(
  "one command starts the product, it stops whole, and the second start finds everything again",
  { timeout: 600_000 },
  async () => {
    const place = await newPlace();
    const first = await startProduct(place, context);
    process.stdout.write(`first start: ready after ${first.secondsToReady} s\n`);
    expect(first.demo.accounts.map(({ role }) => role)).toEqual(
      expect.arrayContaining(["CENTRE_ADMINISTRATOR", "CASE_WORKER", "STATE_OFFICER"]),
    );
    expect(await buxarFigures(first.demo)).toEqual({ received: 178, disposed: 159 });
    expect(await first.stop()).toBe(0);
    await expect(fetch(first.demo.api)).rejects.toThrow();
    await expect(fetch(first.demo.web)).rejects.toThrow();
    expect(existsSync(path.join(place.dataDir, "postgres", "postmaster.pid"))).toBe(false);

    const second = await startProduct(place, context);
    process.stdout.write(`second start: ready after ${second.secondsToReady} s\n`);
    expect(second.demo).toEqual(first.demo);
    expect(await buxarFigures(second.demo)).toEqual({ received: 178, disposed: 159 });
    expect(await second.stop()).toBe(0);
  },
);

test(
  "a start on a taken port says which, who holds it and what to do, in both languages",
  { timeout: 300_000 },
  async () => {
    const place = await newPlace();
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(place.apiPort, "127.0.0.1", resolve));
    context.atEnd(() => void holder.close());
    const run = runStart(place, context);
    expect(await run.ended).toBe(1);
    const told = run.output();
    expect(told).toContain(`Port ${place.apiPort} is already in use.`);
    expect(told).toContain(`पोर्ट ${place.apiPort} पहले से उपयोग में है`);
    expect(told).toContain(`process ${process.pid} listens there`);
    expect(told).toContain(`SAKHI_API_PORT=${place.apiPort + 100} npm start`);
  },
);
