import { inCentreScope } from "@sakhi/db/centre-scope";
import { getRole } from "@sakhi/domain/actor";
import { importRegister } from "@sakhi/queue/register/register.jobs";
import { importNextRows } from "@sakhi/usecases/register/import-rows";
import { defineProcessor } from "../define-processor.ts";

/** Takes a register in, some rows a transaction, for the person who asked; killed anywhere, it goes on where it was. */
export const importRegisterProcessor = defineProcessor(
  importRegister,
  async ({ centre, now }, { centreId, batchId, accountId, role }) => {
    const actor = { accountId, role: getRole(role) };
    const nextRows = () =>
      inCentreScope(centre, { centreId, actor, now: now() }, (scope) =>
        importNextRows(scope, batchId),
      );
    while (await nextRows());
  },
);
