import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";

/** The process that listens on a port. */
export interface PortHolder {
  readonly pid: number;
  /** Its command line, cut short; never shown beyond this machine's terminal. */
  readonly command: string;
}

/** Whether this machine's loopback has that port to give. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () =>
      probe.close(() => resolve(true)),
    );
  });
}

/** Who listens there, where the system tells (Linux, and only for processes one may look at). */
export function findPortHolder(port: number): PortHolder | undefined {
  const sockets = new Set(
    ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listeningInodes(table, port)),
  );
  if (sockets.size === 0) return undefined;
  for (const pid of readable(() => readdirSync("/proc"), [])
    .map(Number)
    .filter(Number.isInteger)) {
    const files = readable(() => readdirSync(`/proc/${pid}/fd`), []);
    if (
      files.some((file) => sockets.has(readable(() => readlinkSync(`/proc/${pid}/fd/${file}`), "")))
    ) {
      return { pid, command: commandOf(pid) };
    }
  }
  return undefined;
}

const LISTEN = "0A";

function listeningInodes(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return readable(() => readFileSync(table, "utf8"), "")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) === true && columns[3] === LISTEN)
    .map((columns) => `socket:[${columns[9]}]`);
}

function commandOf(pid: number): string {
  const words = readable(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"), "")
    .split("\0")
    .join(" ")
    .trim();
  return words.length > 120 ? `${words.slice(0, 117)}...` : words;
}

function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
