import type { DatabaseUrls } from "@sakhi/db/database-urls";
import { openPostGraphile } from "./postgraphile.ts";

const { urls, port } = JSON.parse(process.env["BENCH_SERVER"]!) as {
  urls: DatabaseUrls;
  port: number;
};
const server = await openPostGraphile(urls);
server.listen(port, "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit(0));
