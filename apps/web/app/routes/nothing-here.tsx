import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "../api/api.server.ts";

/** Any address that is no page of ours. */
export function loader({ context }: LoaderFunctionArgs) {
  throw notFound(context);
}

export function action({ context }: LoaderFunctionArgs) {
  throw notFound(context);
}

export default function NothingHere() {
  return null;
}
