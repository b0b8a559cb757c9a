import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { languageOf } from "./app/session/language.ts";
import { readEnv, type WebEnv } from "./env.ts";
import { guardPosts, neverKept, nonceOf, securityHeaders } from "./server/security.ts";

const inWeb = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A short number that a person can read out over the telephone; the API logs it too. */
function newReference(): string {
  return randomBytes(5).toString("hex").toUpperCase();
}

function webServer(build: ServerBuild, { apiUrl, demo }: WebEnv): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok"));
  app.use(securityHeaders, compression());
  app.use(
    "/assets",
    express.static(inWeb("build/client/assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  app.use(express.static(inWeb("build/client"), { maxAge: "1h", index: false }));
  app.use(neverKept, guardPosts);
  const answer = createRequestHandler({
    build,
    mode: "production",
    getLoadContext: (request, response): AppLoadContext => ({
      apiUrl,
      demo,
      nonce: nonceOf(response),
      secure: request.secure,
      reference: newReference(),
      address: request.ip ?? "",
      freshToken: null,
      language: languageOf(request.headers.cookie),
      formRefused: false,
      sessionEnded: false,
    }),
  });
  app.all("*", (request, response, next) => void answer(request, response, next));
  return app;
}

const env = readEnv();
const build = (await import(new URL("build/server/index.js", import.meta.url).href)) as ServerBuild;
const listener = webServer(build, env).listen(env.port, "127.0.0.1", () => process.send?.("ready"));
listener.on("error", (fault) => {
  process.stderr.write(`The web cannot listen on 127.0.0.1:${env.port}: ${fault.message}\n`);
  process.exit(1);
});

function stop(): void {
  listener.close(() => process.exit(0));
  listener.closeAllConnections();
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.once("disconnect", stop);
