import pino from "pino";

/** The only fields that reach a log line. A field that is not listed here is dropped: no name can slip in with it. */
export interface LogFields {
  readonly requestId?: string;
  readonly reference?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly job?: string;
  readonly jobId?: string;
  readonly centreId?: string;
  readonly batchId?: string;
  readonly port?: number;
  readonly rows?: number;
  readonly drift?: number;
  readonly code?: string;
}

const ALLOWED = [
  "requestId",
  "reference",
  "method",
  "route",
  "status",
  "ms",
  "job",
  "jobId",
  "centreId",
  "batchId",
  "port",
  "rows",
  "drift",
  "code",
] as const;

export interface Logger {
  info(message: string, fields?: LogFields): void;
  /** Logs where a fault happened: its kind and the lines of code it passed, never its message, which may quote what a person typed. */
  fault(message: string, error: unknown, fields?: LogFields): void;
}

export function openLogger(name: string): Logger {
  const log = pino({ name, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (message, fields = {}) => log.info(pick(fields), message),
    fault: (message, error, fields = {}) =>
      log.error({ ...pick(fields), ...traceOf(error) }, message),
  };
}

function pick(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    ALLOWED.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
  );
}

function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { error: error.name, errorCode: code, at: frames.slice(0, 12).map((line) => line.trim()) };
}
