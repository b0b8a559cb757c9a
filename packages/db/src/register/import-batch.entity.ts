import { defineEntity, type InferEntity } from "@mikro-orm/core";
import type { ImportState } from "@sakhi/domain/register/import-life";
import { TextArrayType } from "./text-array.ts";

/** One uploaded register and how far its import has come. `columns` names the register column under each heading, '' where none. */
export const ImportBatchEntity = defineEntity({
  name: "ImportBatch",
  schema: "core",
  tableName: "import_batch",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    fileName: p.text(),
    fileSha256: p.text().fieldName("file_sha256"),
    headings: p.type(TextArrayType),
    columns: p.array(),
    state: p.text().$type<ImportState>(),
    uploadedAt: p.datetime(),
    uploadedBy: p.uuid(),
    finishedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
    totalRows: p.integer(),
    imported: p.integer().default(0),
    unchanged: p.integer().default(0),
    setAside: p.integer().default(0),
    corrected: p.integer().default(0),
  }),
});
export type ImportBatch = InferEntity<typeof ImportBatchEntity>;
