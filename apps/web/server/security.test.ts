import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardPosts, isOwnPost, neverKept, nonceOf, securityHeaders } from "./security.ts";

const nothing = {
  host: "sakhi.test",
  secFetchSite: undefined,
  origin: undefined,
  cookie: undefined,
};

describe("a post", () => {
  test.each([
    ["from a page of ours", { secFetchSite: "same-origin", origin: "null" }, true],
    [
      "from another site",
      { secFetchSite: "cross-site", origin: "https://evil.test", cookie: "sakhi_lang=hi" },
      false,
    ],
    [
      "from a neighbour under the same domain",
      { secFetchSite: "same-site", cookie: "sakhi_lang=hi" },
      false,
    ],
    ["typed into the address bar", { secFetchSite: "none" }, false],
    ["from an older browser on our own page", { origin: "http://sakhi.test" }, true],
    [
      "from an older browser on another page",
      { origin: "http://evil.test", cookie: "sakhi_lang=hi" },
      false,
    ],
    [
      "from an older browser under no-referrer, with our SameSite cookie",
      { origin: "null", cookie: "a=1; sakhi_lang=hi" },
      true,
    ],
    ["from nowhere, without a cookie of ours", { origin: "null" }, false],
    ["without any sign of where it is from", {}, false],
    ["with a cookie that only resembles ours", { cookie: "not_sakhi_lang=hi" }, false],
  ])("%s: taken is %s", (_where, signs, own) => {
    expect(isOwnPost({ ...nothing, ...signs })).toBe(own);
  });
});

describe("over HTTP", () => {
  let server: Server;
  let base: string;

  beforeAll(async () => {
    const app = express();
    app.use(securityHeaders, neverKept, guardPosts);
    app.all("*", (_request, response) => {
      response.send(nonceOf(response));
    });
    server = createServer(app);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  test("every answer forbids framing, caching and foreign scripts, and has a nonce of its own", async () => {
    const [one, two] = await Promise.all([fetch(base), fetch(base)]);
    const policy = one.headers.get("content-security-policy") ?? "";
    const nonce = await one.text();
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(await two.text()).not.toBe(nonce);
    expect(one.headers.get("cache-control")).toBe("no-store");
    expect(one.headers.get("referrer-policy")).toBe("no-referrer");
    expect(one.headers.get("x-powered-by")).not.toBe("Remix");
  });

  test("a post from another site is refused before it is read", async () => {
    const response = await fetch(base, {
      method: "POST",
      body: "a=1",
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    expect(response.status).toBe(403);
  });

  test("a register that is too large is sent back to the import page, not read", async () => {
    const body = new Uint8Array(11 * 1024 * 1024 + 1);
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const response = await fetch(base, { method: "POST", body, headers, redirect: "manual" });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/import?tooLarge=1");
  });

  test("only GET, HEAD and POST are answered", async () => {
    expect((await fetch(base, { method: "DELETE" })).status).toBe(405);
  });
});
