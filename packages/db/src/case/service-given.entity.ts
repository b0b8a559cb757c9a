import { defineEntity } from "@mikro-orm/core";
import type { ServiceKind } from "@sakhi/domain/service/service";

/** One service given in a case; `givenOn` is null where an old register does not say when. */
export const ServiceGivenEntity = defineEntity({
  name: "ServiceGiven",
  schema: "core",
  tableName: "service_given",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.text().$type<ServiceKind>(),
    givenOn: p.date().nullable(),
    note: p.text().nullable(),
  }),
});
