import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

// graphql 16 has no "exports" map: Vite would take its index.mjs while packages loaded by Node take index.js,
// and the two refuse each other's types ("from another module or realm").
const graphql = createRequire(new URL("./apps/api/package.json", import.meta.url)).resolve(
  "graphql",
);

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          name: "platform",
          include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "apps/web/**"],
          globalSetup: [
            fileURLToPath(new URL("./packages/testkit/src/global-setup.ts", import.meta.url)),
          ],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      "./apps/web/vitest.config.ts",
    ],
  },
});
