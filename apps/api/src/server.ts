import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "@sakhi/observability/logger";
import { compiledExecution } from "./compiled-execution.ts";
import { openContext, type ApiContext, type Databases } from "./context.ts";
import { formatErrorWith, tellError } from "./format-error.ts";
import { registerFileRoutes } from "./register/register.routes.ts";
import { buildApiSchema } from "./schema.ts";

const GRAPHQL_BODY_LIMIT = 256 * 1024;
const MOST_TOKENS = 1500;

/** What holds for every operation, however it is executed. */
export function graphqlSettings(log: Logger) {
  return {
    formatError: formatErrorWith(log),
    parseOptions: { maxTokens: MOST_TOKENS },
    persistedQueries: false,
    introspection: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
  } as const;
}

/** The API on one HTTP server: GraphQL by POST alone, the register's files, and the two health checks. */
export async function openServer(databases: Databases, log: Logger): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: GRAPHQL_BODY_LIMIT,
    logger: false,
    // The web, or the front server, on this machine says for whom it asks; nobody farther away is believed.
    trustProxy: "loopback",
  });
  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) return reply.code(500).send(tellError(error, log));
    // The server's own words, such as those for a body that is too large; they quote nothing of it.
    return reply.code(status).send({ code: error.code, messageEn: error.message, details: {} });
  });
  const apollo = new ApolloServer<ApiContext>({
    ...graphqlSettings(log),
    gateway: compiledExecution(await buildApiSchema()),
    // The cache-control plugin wraps every field of every row.
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    method: "POST",
    context: (request) => openContext(databases, request.headers.authorization, request.ip),
  });
  await app.register(registerFileRoutes(databases, log));
  app.get("/livez", () => ({ ok: true }));
  app.get("/readyz", async () => {
    await Promise.all(
      [databases.signIn, databases.oversight].map(({ pool }) => pool.query("select 1")),
    );
    return { ok: true };
  });
  return app;
}
