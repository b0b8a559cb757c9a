/**
 * The statements that close a centre table: row security forced, open only to the centre named in the transaction.
 * The comparison stays plain: a function or a sub-query in it would cost, and would not run on a shard.
 */
export function closeToOtherCentres(
  table: string,
  grants = "select, insert, update, delete",
): string[] {
  const own = `centre_id = nullif(current_setting('app.centre_id', true), '')::uuid`;
  return [
    `alter table core.${table} enable row level security`,
    `alter table core.${table} force row level security`,
    `create policy ${table}_centre on core.${table} to sakhi_centre using (${own}) with check (${own})`,
    `grant ${grants} on core.${table} to sakhi_centre`,
  ];
}
