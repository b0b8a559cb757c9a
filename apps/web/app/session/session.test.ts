import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cookieOf, setCookie } from "./cookies.ts";
import { languageOf } from "./language.ts";
import { ownPath } from "./next-path.ts";
import { endedSessionCookie, sessionCookie, tokenOf } from "./session.server.ts";

const soon = () => new Date(Date.now() + 3_600_000).toISOString();

function asking(cookie: string): Request {
  return new Request("http://localhost/", { headers: { cookie } });
}

describe("the session's cookie", () => {
  test("over https it is bound to this host and never sent in the clear", () => {
    const cookie = sessionCookie("token", soon(), true);
    expect(cookie).toMatch(
      /^__Host-sakhi_session=token; Path=\/; SameSite=Lax; HttpOnly; Secure; Max-Age=\d+$/,
    );
    expect(cookie).not.toMatch(/Domain/i);
  });

  test("no script can read it, with https or without", () => {
    expect(sessionCookie("token", soon(), false)).toContain("HttpOnly");
    expect(endedSessionCookie(false)).toBe(
      "sakhi_session=; Path=/; SameSite=Lax; HttpOnly; Max-Age=0",
    );
  });

  test("over https the plain cookie is not believed", () => {
    expect(tokenOf(asking("sakhi_session=planted"), true)).toBeNull();
    expect(tokenOf(asking("__Host-sakhi_session=own"), true)).toBe("own");
    expect(tokenOf(asking("sakhi_session="), false)).toBeNull();
  });
});

describe("cookies", () => {
  test("any value comes back as it was set", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const pair = setCookie("name", value, { secure: false }).split(";")[0];
        expect(cookieOf(`other=1; ${pair}; last=2`, "name")).toBe(value);
      }),
    );
  });

  test("the language is Hindi until another one is chosen", () => {
    expect(languageOf(null)).toBe("hi");
    expect(languageOf("sakhi_lang=fr")).toBe("hi");
    expect(languageOf("a=b; sakhi_lang=en")).toBe("en");
  });
});

describe("going on after sign-in", () => {
  test.each([
    ["/cases?pendency=PENDING", "/cases?pendency=PENDING"],
    ["/cases/1#x", "/cases/1"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["/\\/evil.example", null],
    ["/.//evil.example", null],
    ["/cases/..//evil.example/", null],
    ["/%2e//evil.example", null],
    ["https://evil.example/", null],
    ["javascript:alert(1)", null],
    ["cases", null],
    ["/a\nb", null],
    ["", null],
    [null, null],
  ])("%j leads to %j", (asked, path) => {
    expect(ownPath(asked)).toBe(path);
  });

  test("whatever is asked for, the browser stays on this site", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const path = ownPath(`/${text}`);
        if (path !== null) expect(new URL(path, "http://own.test").host).toBe("own.test");
      }),
    );
  });
});
