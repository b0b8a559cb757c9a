import { index, route, type RouteConfig } from "@remix-run/route-config";

export default [
  index("./routes/sign-in.tsx"),
  route("language", "./routes/language.ts"),
  route("sign-out", "./routes/sign-out.ts"),
  route("centre", "./routes/centre.tsx"),
  route("cases", "./routes/case-list.tsx"),
  route("cases/new", "./routes/case-new.tsx"),
  route("cases/:id", "./routes/case-page.tsx"),
  route("cases/:id/edit", "./routes/case-edit.tsx"),
  route("cases/:id/service", "./routes/case-service.tsx"),
  route("cases/:id/dispose", "./routes/case-dispose.tsx"),
  route("cases/:id/reopen", "./routes/case-reopen.tsx"),
  route("import", "./routes/import-list.tsx"),
  route("import/:id", "./routes/import-page.tsx"),
  route("import/:id/rows/:line", "./routes/import-row.tsx"),
  route("import/:id/undo", "./routes/import-undo.tsx"),
  route("import/:id/set-aside.xlsx", "./routes/import-download.ts"),
  route("state", "./routes/state.tsx"),
  route("*", "./routes/nothing-here.tsx"),
] satisfies RouteConfig;
