import { defineEntity, type InferEntity } from "@mikro-orm/core";

/** Who the woman is. The only table that knows; a case carries its id alone. */
export const IdentityEntity = defineEntity({
  name: "Identity",
  schema: "core",
  tableName: "identity",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text().nullable(),
    relationName: p.text().nullable(),
    phone: p.text().nullable(),
    age: p.smallint().nullable(),
  }),
});
export type Identity = InferEntity<typeof IdentityEntity>;
