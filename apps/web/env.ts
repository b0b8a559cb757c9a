/** What the web's process is told by its surroundings, read once. */
export interface WebEnv {
  readonly port: number;
  /** Where the API answers, without a trailing slash. */
  readonly apiUrl: string;
  /** A demonstration: every signed-in page says that generated figures are made up. */
  readonly demo: boolean;
}

/** Refuses a port or an address that cannot be one, naming the variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): WebEnv {
  const port = Number(source["SAKHI_WEB_PORT"] ?? "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error("SAKHI_WEB_PORT must be a port number, such as 3000.");
  }
  const apiUrl = source["SAKHI_API_URL"] ?? "http://127.0.0.1:4000";
  if (!URL.canParse(apiUrl))
    throw new Error("SAKHI_API_URL must be an address, such as http://127.0.0.1:4000.");
  return { port, apiUrl: apiUrl.replace(/\/+$/, ""), demo: source["SAKHI_DEMO"] === "1" };
}
