import { once } from "node:events";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { PageBytes } from "./page-bytes.server.ts";

async function pageOf(text: string): Promise<string> {
  const page = new PageBytes();
  const lines = Array.from({ length: 200 }, (_, line) =>
    createElement("p", { key: line }, `${text} ${"x".repeat(line % 7)}`),
  );
  const { pipe } = renderToPipeableStream(createElement("main", null, lines), {
    onAllReady: () => void pipe(page),
  });
  await once(page, "finish");
  return new TextDecoder("utf-8", { fatal: true }).decode(page.bytes());
}

test("a long Hindi page reaches the browser without a foreign byte in any word", async () => {
  const page = await pageOf("प्राप्ति तिथि");
  expect(page).not.toContain("\0");
  expect(page.split("प्राप्ति तिथि")).toHaveLength(201);
});
