import { createServer, type Server } from "node:http";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import pg from "pg";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { postgraphile, type PostGraphileInstance } from "postgraphile";

/**
 * PostGraphile on the same tables through the same roles: `/centre` under row security, its centre set by its own pgSettings,
 * `/state` as the oversight role. Its pools are as large as the API's.
 */
export async function openPostGraphile(urls: DatabaseUrls): Promise<Server> {
  const centre = instance(urls.centre, ["core"], "/centre", (headers) => ({
    "app.centre_id": String(headers["x-centre-id"]),
  }));
  const state = instance(urls.oversight, ["bench"], "/state", () => ({}));
  // Each wants a server to itself; these two never listen, they are handed the requests of one that does.
  const [toCentre, toState] = [createServer(), createServer()];
  await centre.createServ(grafserv).addTo(toCentre);
  await state.createServ(grafserv).addTo(toState);
  return createServer((request, response) => {
    (request.url === "/state" ? toState : toCentre).emit("request", request, response);
  });
}

type Headers = Readonly<Record<string, unknown>>;

function instance(
  url: string,
  schemas: string[],
  graphqlPath: string,
  settings: (headers: Headers) => Record<string, string>,
): PostGraphileInstance {
  return postgraphile({
    extends: [PostGraphileAmberPreset],
    // It filters by leading index columns alone; the list also filters by the second.
    disablePlugins: ["PgIndexBehaviorsPlugin"],
    pgServices: [makePgService({ pool: new pg.Pool({ connectionString: url, max: 8 }), schemas })],
    grafserv: { graphqlPath, graphiql: false, watch: false, graphqlOverGET: false },
    grafast: {
      explain: false,
      context: ({ node }) => ({ pgSettings: settings(node?.req.headers ?? {}) }),
    },
  });
}
