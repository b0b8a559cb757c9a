/** The arrows of docs/ARCHITECTURE.md. A test file may reach for vitest, fast-check and the testkit. */
const TEST = "[.]test[.]tsx?$";
const source = (room) => ({ path: `^${room}/`, pathNot: TEST });
const npm = (...names) => names.map((name) => `node_modules/${name}/`);

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "packages/domain imports nothing but itself, not even node.",
      from: source("packages/domain"),
      to: { pathNot: "^packages/domain/" },
    },
    {
      name: "queue-knows-no-table",
      severity: "error",
      comment:
        "packages/queue knows its library and the shape of its jobs; tables and acts are not its business.",
      from: source("packages/queue"),
      to: { path: ["^packages/(db|domain|usecases|testkit)/", "^apps/"] },
    },
    {
      name: "bullmq-in-connection-only",
      severity: "error",
      comment: "Only packages/queue/src/connection.ts knows the queue's library.",
      from: {
        path: "^(packages|apps)/",
        pathNot: ["^packages/queue/src/connection[.]ts$", TEST],
      },
      to: { path: npm("bullmq", "ioredis") },
    },
    {
      name: "db-knows-domain-only",
      severity: "error",
      from: source("packages/db"),
      to: { path: ["^packages/(queue|usecases|testkit)/", "^apps/"] },
    },
    {
      name: "usecases-know-no-transport",
      severity: "error",
      from: source("packages/usecases"),
      to: {
        path: [
          "^apps/",
          "^packages/testkit/",
          ...npm("graphql", "bullmq", "fastify", "@mikro-orm"),
        ],
      },
    },
    {
      name: "resolvers-reach-no-table",
      severity: "error",
      comment: "In apps/api only main.ts and context.ts may name the database.",
      from: {
        path: "^apps/api/src/",
        pathNot: ["^apps/api/src/(main|context)[.]ts$", TEST],
      },
      to: { path: "^packages/db/" },
    },
    {
      name: "api-knows-no-queue",
      severity: "error",
      from: source("apps/api"),
      to: { path: "^packages/queue/" },
    },
    {
      name: "web-reaches-nothing-but-the-api",
      severity: "error",
      from: source("apps/web"),
      to: { path: "^packages/" },
    },
    {
      name: "no-app-imports-an-app",
      severity: "error",
      from: { path: "^apps/([^/]+)/", pathNot: TEST },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "testkit-is-for-tests",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: [TEST, "^packages/testkit/"] },
      to: { path: "^packages/testkit/" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)build/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default", "types"],
    },
  },
};
