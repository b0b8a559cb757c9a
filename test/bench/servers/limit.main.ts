import type { DatabaseUrls } from "@sakhi/db/database-urls";
import { openLimit } from "./limit.ts";

const { urls, adminUrl, port } = JSON.parse(process.env["BENCH_SERVER"]!) as {
  urls: DatabaseUrls;
  adminUrl: string;
  port: number;
};
openLimit(urls, adminUrl).listen(port, "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit(0));
