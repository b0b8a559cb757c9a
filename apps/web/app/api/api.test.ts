import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { apiFor, readFor } from "./api.server.ts";
import { ApiRefusal, SessionEnded } from "./refusal.ts";
import { meOperation } from "./session-operations.server.ts";

let server: Server;
let context: AppLoadContext;
let answer: unknown;
let heard: string | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    heard = request.headers.authorization;
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const plain = {
    demo: false,
    nonce: "",
    secure: false,
    reference: "R1",
    address: "192.0.2.7",
    freshToken: null,
    language: "hi",
  } as const;
  context = { ...plain, apiUrl, formRefused: false, sessionEnded: false };
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue(undefined);
});

const request = new Request("http://localhost/cases?q=x", {
  headers: { cookie: "sakhi_session=abc" },
});

function refuse(code: string, reason?: string) {
  answer = {
    errors: [
      {
        message: "m",
        extensions: { code, reason, messageHi: "ह", messageEn: "e", details: { n: 1 } },
      },
    ],
  };
}

const call = () => apiFor(request, context).call(meOperation);

describe("the API's answers", () => {
  test("the session's token goes along as a bearer", async () => {
    answer = { data: { me: null } };
    await expect(call()).resolves.toEqual({ me: null });
    expect(heard).toBe("Bearer abc");
  });

  test.each(["BAD_USER_INPUT", "CONFLICT"])(
    "%s goes back to the form, in both languages",
    async (code) => {
      refuse(code, "CASE_ILLEGAL_STEP");
      const thrown = await call().catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(ApiRefusal);
      expect((thrown as ApiRefusal).refusal).toEqual({
        reason: "CASE_ILLEGAL_STEP",
        hi: "ह",
        en: "e",
        details: { n: "1" },
      });
    },
  );

  test("an ended session is not a wrong password", async () => {
    refuse("UNAUTHENTICATED", "SIGN_IN_REQUIRED");
    await expect(call()).rejects.toBeInstanceOf(SessionEnded);
    refuse("UNAUTHENTICATED", "SIGN_IN_REFUSED");
    await expect(call()).rejects.toBeInstanceOf(ApiRefusal);
  });

  test.each([
    ["NOT_FOUND", 404, "not-found"],
    ["FORBIDDEN", 403, "forbidden"],
    ["INTERNAL_SERVER_ERROR", 503, "down"],
  ])("%s becomes the error page %i with a number to read out", async (code, status, kind) => {
    refuse(code);
    await expect(call()).rejects.toMatchObject({
      init: { status },
      data: { kind, reference: "R1" },
    });
  });

  test("an API that does not answer becomes the page that says so", async () => {
    const gone = { ...context, apiUrl: "http://127.0.0.1:1" };
    await expect(apiFor(request, gone).call(meOperation)).rejects.toMatchObject({
      data: { kind: "down" },
    });
  });

  test("a reader whose session ended is sent to sign in and back to the same place", async () => {
    refuse("UNAUTHENTICATED", "SIGN_IN_REQUIRED");
    const thrown = await readFor(request, context, (api) => api.call(meOperation)).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).headers.get("location")).toBe("/?next=%2Fcases%3Fq%3Dx");
    expect((thrown as Response).headers.get("set-cookie")).toContain("Max-Age=0");
  });
});
