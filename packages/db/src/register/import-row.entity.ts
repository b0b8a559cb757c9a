import { defineEntity, type InferEntity } from "@mikro-orm/core";
import type { RegisterColumn } from "@sakhi/domain/register/columns";
import type { ImportRowState } from "@sakhi/domain/register/import-life";
import type { SetAsideCode } from "@sakhi/domain/register/set-aside";

/** One row of an uploaded register, its cells as they stood in the file, and what became of it. */
export const ImportRowEntity = defineEntity({
  name: "ImportRow",
  schema: "core",
  tableName: "import_row",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    batchId: p.uuid().primary(),
    line: p.integer().primary(),
    cells: p.array(),
    registrationKey: p.text().nullable(),
    fingerprint: p.text(),
    state: p.text().$type<ImportRowState>(),
    code: p.text().$type<SetAsideCode>().nullable(),
    foundColumn: p.text().$type<RegisterColumn>().nullable(),
    found: p.text().nullable(),
    caseId: p.uuid().nullable(),
  }),
});
export type ImportRow = InferEntity<typeof ImportRowEntity>;
