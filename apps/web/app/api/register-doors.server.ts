import type { AppLoadContext } from "@remix-run/node";
import { apiFor, notFound, refusalOf } from "./api.server.ts";
import { ApiRefusal, SessionEnded } from "./refusal.ts";

/** Hands a register file to the API as it is and returns the batch it became. */
export async function uploadRegister(
  request: Request,
  context: AppLoadContext,
  file: File,
): Promise<string> {
  const response = await apiFor(request, context).fetch("/registers", {
    method: "POST",
    headers: {
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent(file.name),
    },
    body: await file.arrayBuffer(),
  });
  if (response.status === 401) throw new SessionEnded();
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && typeof answer === "object" && answer !== null && "batchId" in answer)
    return String(answer.batchId);
  throw new ApiRefusal(
    refusalOf(
      typeof answer === "object" && answer !== null ? answer : undefined,
      response.statusText,
    ),
  );
}

/** The rows set aside, as the sheet with a red column that the API draws; passed through without being kept. */
export async function downloadSetAside(
  request: Request,
  context: AppLoadContext,
  batchId: string,
): Promise<Response> {
  const response = await apiFor(request, context).fetch(
    `/registers/${encodeURIComponent(batchId)}/set-aside.xlsx`,
  );
  if (response.status === 401) throw new SessionEnded();
  if (!response.ok) throw notFound(context);
  const headers = new Headers({
    "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Content-Disposition": 'attachment; filename="set-aside.xlsx"',
    "Cache-Control": "no-store",
  });
  return new Response(response.body, { headers });
}
