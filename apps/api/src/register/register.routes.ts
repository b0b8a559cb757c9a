import type { FastifyPluginAsync, FastifyReply } from "fastify";
import type { Logger } from "@sakhi/observability/logger";
import { setAsideSheet } from "@sakhi/usecases/register/read-imports";
import { uploadRegister } from "@sakhi/usecases/register/upload-register";
import { openContext, type Databases } from "../context.ts";
import { tellError } from "../format-error.ts";

const FILE_LIMIT = 10 * 1024 * 1024;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 422,
  CONFLICT: 409,
  INTERNAL_SERVER_ERROR: 500,
};

/** Files do not travel in GraphQL: a register comes in as raw bytes, the rows set aside go out as a workbook. */
export function registerFileRoutes(databases: Databases, log: Logger): FastifyPluginAsync {
  const refuse = (reply: FastifyReply, error: unknown) => {
    const told = tellError(error, log);
    return reply.code(STATUS[told.code as keyof typeof STATUS]).send(told);
  };
  return async (app) => {
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: FILE_LIMIT },
      (_request, body, done) => done(null, body),
    );

    app.post("/registers", { bodyLimit: FILE_LIMIT }, async (request, reply) => {
      try {
        const context = await openContext(databases, request.headers.authorization);
        const name = fileName(request.headers["x-file-name"]);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const batchId = await context.inCentre((scope) => uploadRegister(scope, { name, bytes }));
        return await reply.code(201).send({ batchId });
      } catch (error) {
        return refuse(reply, error);
      }
    });

    app.get<{ Params: { batchId: string } }>(
      "/registers/:batchId/set-aside.xlsx",
      async (request, reply) => {
        try {
          const context = await openContext(databases, request.headers.authorization);
          const sheet = await context.readCentre((reader) =>
            setAsideSheet(reader, request.params.batchId),
          );
          return await reply
            .header("content-type", XLSX)
            .header("cache-control", "no-store")
            .send(Buffer.from(sheet));
        } catch (error) {
          return refuse(reply, error);
        }
      },
    );
  };
}

/** The name travels percent-encoded, since a header holds no Hindi. */
function fileName(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? "")) || "register";
  } catch {
    return "register";
  }
}
