import path from "node:path";
import { fileURLToPath } from "node:url";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { z } from "zod";

/** The checkout this command was started from. */
export const projectRoot = path.resolve(fileURLToPath(new URL("../../..", import.meta.url)));

/** What the operator may set; everything has a default. */
export interface CliEnvironment {
  readonly apiPort: number;
  readonly webPort: number;
  /** Absolute. */
  readonly dataDir: string;
  /** An outside PostgreSQL, as a login that may create roles; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  /** An outside Redis for the queue; undefined means that the queue lives in PostgreSQL. */
  readonly redisUrl: string | undefined;
}

const port = z.coerce.number("must be a port number, such as 4000").int().min(1).max(65_535);
const schema = z.object({
  SAKHI_API_PORT: port.default(4000),
  SAKHI_WEB_PORT: port.default(3000),
  SAKHI_DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must look like postgres://user:password@host:5432/sakhi",
    })
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "must look like redis://host:6379" }).optional(),
});

/** Reads the environment once; an empty variable counts as one that is not set, a wrong one is refused by name. */
export function readCliEnvironment(source: NodeJS.ProcessEnv): CliEnvironment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw unusable(parsed.error);
  const { SAKHI_API_PORT, SAKHI_WEB_PORT, SAKHI_DATA_DIR, DATABASE_URL, REDIS_URL } = parsed.data;
  return {
    apiPort: SAKHI_API_PORT,
    webPort: SAKHI_WEB_PORT,
    dataDir: path.resolve(projectRoot, SAKHI_DATA_DIR),
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
  };
}

/** Names the variables only: a value may hold a password. */
function unusable(error: z.ZodError): StartRefusal {
  return new StartRefusal({
    what: "The environment is not usable.",
    where: error.issues.map(({ path: [variable] }) => String(variable)).join(", "),
    why: error.issues
      .map(({ path: [variable], message }) => `${String(variable)}: ${message}`)
      .join("; "),
    fix: "set it right, or unset it to use its default",
  });
}
