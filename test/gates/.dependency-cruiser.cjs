/** The arrows of docs/ARCHITECTURE.md. A test file may reach for vitest, fast-check and the testkit. */
const source = (room) => ({ path: `^(\\.\\./\\.\\./)?${room}/`, pathNot: "[.]test[.]tsx?$" });
const only = (name, room, allowed) => ({
  name, severity: "error",
  comment: `${room} may import only: ${allowed.join(", ") || "nothing"}`,
  from: source(room),
  to: { pathNot: [`^(\\.\\./\\.\\./)?${room}/`, ...allowed], dependencyTypesNot: ["type-only"].slice(1) },
});
const pkg = (name) => `^(\\.\\./\\.\\./)?packages/${name}/`;
const npm = (name) => `node_modules/(\\.pnpm/[^/]+/node_modules/)?${name}/`;
module.exports = {
  forbidden: [
    only("domain-is-pure", "packages/domain", []),
    only("queue-knows-no-table", "packages/queue", [npm("zod"), npm("bullmq"), npm("pg"), npm("ioredis"), npm("@types/pg"), "^node:", "^(crypto|url|path|fs|timers)"]),
    { name: "bullmq-in-connection-only", severity: "error", comment: "Only packages/queue/src/connection.ts knows the queue's library.",
      from: { path: "^(\\.\\./\\.\\./)?(packages|apps)/", pathNot: ["packages/queue/src/connection[.]ts$", "[.]test[.]ts$"] }, to: { path: [npm("bullmq"), npm("ioredis")] } },
    { name: "db-knows-domain-only", severity: "error", from: source("packages/db"), to: { path: ["packages/(queue|usecases|testkit)/", "^(\\.\\./\\.\\./)?apps/"] } },
    { name: "usecases-know-no-transport", severity: "error", from: source("packages/usecases"), to: { path: ["^(\\.\\./\\.\\./)?apps/", "packages/testkit/", npm("graphql"), npm("bullmq"), npm("fastify")] } },
    { name: "resolvers-reach-no-table", severity: "error", comment: "In apps/api only main.ts, context.ts and server.ts may name the database.",
      from: { path: "apps/api/src/", pathNot: ["src/(main|context|server)[.]ts$", "[.]test[.]ts$"] }, to: { path: pkg("db") } },
    { name: "api-knows-no-queue", severity: "error", from: source("apps/api"), to: { path: pkg("queue") } },
    { name: "web-reaches-nothing-but-the-api", severity: "error", from: source("apps/web"), to: { path: "^(\\.\\./\\.\\./)?packages/" } },
    { name: "no-app-imports-an-app", severity: "error", from: { path: "apps/([^/]+)/", pathNot: "[.]test[.]ts$" }, to: { path: "apps/([^/]+)/", pathNot: "apps/$1/" } },
    { name: "testkit-is-for-tests", severity: "error", from: { path: "^(\\.\\./\\.\\./)?(packages|apps)/", pathNot: ["[.]test[.]tsx?$", "packages/testkit/", "vitest[.]config[.]ts$"] }, to: { path: pkg("testkit") } },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
  ],
  options: { doNotFollow: { path: "node_modules" }, exclude: { path: "(^|/)build/" }, tsPreCompilationDeps: true, enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default", "types"] } },
};
