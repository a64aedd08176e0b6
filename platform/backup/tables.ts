import type pg from 'pg'

/** A table to carry: its name quoted for SQL, its stored columns, and its primary key for a fixed order of rows. */
export interface CarriedTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** Schemas that are not the district's records: the worker's own (its jobs are carried apart) and the migration list. */
const left = ['pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker', 'migration', 'public']

/** Every table of the house, parents before children. Foreign keys between tables never form a ring (a test holds that). */
export async function carriedTables(client: pg.ClientBase): Promise<CarriedTable[]> {
  const tables = await client.query<{ oid: number; name: string; columns: string[]; key: string[] | null }>(
    `select c.oid::int as oid, format('%I.%I', n.nspname, c.relname) as name,
       (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
         where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       (select array_agg(quote_ident(a.attname) order by k.position) from pg_index i
         cross join unnest(i.indkey::int[]) with ordinality as k(attnum, position)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> all ($1) and n.nspname not like 'pg\\_%' order by 2`,
    [left],
  )
  const references = await client.query<{ child: number; parent: number }>(
    "select conrelid::int as child, confrelid::int as parent from pg_constraint where contype = 'f' and conrelid <> confrelid",
  )
  const waiting = new Map(tables.rows.map((row) => [row.oid, row]))
  const ordered: CarriedTable[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      (row) => !references.rows.some((ref) => ref.child === row.oid && waiting.has(ref.parent)),
    )
    if (ready.length === 0)
      throw new Error(`Foreign keys form a ring among ${[...waiting.values()].map((row) => row.name).join(', ')}.`)
    for (const row of ready) {
      waiting.delete(row.oid)
      ordered.push({ table: row.name, columns: row.columns, key: row.key ?? row.columns })
    }
  }
  return ordered
}
