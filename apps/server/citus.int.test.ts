import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** What every migration must keep so that the database can later be sharded by district (ARCHITECTURE.md, "Scale"). */
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** Tables without a district on purpose: the same in every shard, or the installation's own. */
const reference = ['tenancy.district', 'http.secret']
const foreign =
  "n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'migration', 'public') and n.nspname not like 'pg\\_%'"

const rows = async <T>(sql: string): Promise<T[]> => (await database.pool.query(sql)).rows as T[]
const names = async (sql: string): Promise<string[]> => (await rows<{ name: string }>(sql)).map((row) => row.name)
const tenantTables = async (): Promise<string[]> => {
  const all = await names(
    `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${foreign} order by 1`,
  )
  return all.filter((name) => !reference.includes(name))
}

describe('every tenant table', () => {
  test('is seen by this test', async () => {
    expect((await tenantTables()).length).toBeGreaterThan(30)
    expect(await tenantTables()).toContain('log.event')
  })

  test('has a primary key that begins with district_id', async () => {
    const keyed = await names(`
      select format('%s.%s', n.nspname, c.relname) as name from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisprimary and a.attname = 'district_id'`)
    expect((await tenantTables()).filter((table) => !keyed.includes(table))).toEqual([])
  })

  test('carries district_id in every unique index', async () => {
    const without = await names(`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisunique and ${foreign} and format('%s.%s', n.nspname, c.relname) <> all (array['${reference.join("','")}'])
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id' and a.attnum = any (i.indkey))`)
    expect(without).toEqual([])
  })

  test('carries district_id in every foreign key to another tenant table, on both sides', async () => {
    const without = await names(`
      select format('%s: %s', k.conrelid::regclass, k.conname) as name from pg_constraint k join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${foreign} and format('%s.%s', n.nspname, c.relname) <> all (array['${reference.join("','")}'])
        and not exists (
          select from unnest(k.conkey, k.confkey) as pair(child, parent)
          join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.child join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.parent
          where ca.attname = 'district_id' and pa.attname = 'district_id')`)
    expect(without).toEqual([])
  })

  test('has row-level security with a policy on the district', async () => {
    const guarded = await names(`
      select format('%s.%s', p.schemaname, p.tablename) as name from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass
      where c.relrowsecurity and p.qual like '%current_district()%' and p.with_check like '%current_district()%'`)
    expect((await tenantTables()).filter((table) => !guarded.includes(table))).toEqual([])
  })
})

test('there are no triggers of our own and no plain views', async () => {
  expect(
    await names(
      `select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${foreign}`,
    ),
  ).toEqual([])
  const views = await rows<{ name: string; safe: boolean }>(`
    select c.relname as name, coalesce('security_invoker=true' = any (c.reloptions), false) as safe from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${foreign}`)
  expect(views.length).toBeGreaterThan(0)
  expect(views.filter((view) => !view.safe)).toEqual([])
})

test('the application role owns nothing, cannot log in, and can neither change nor remove an event', async () => {
  expect(
    await names(
      "select c.oid::regclass::text as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('lantu_app', 'lantu_sealer')",
    ),
  ).toEqual([])
  expect(await rows("select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'lantu_app'")).toEqual([
    { rolcanlogin: false, rolsuper: false, rolbypassrls: false },
  ])
  expect(
    await names(
      "select privilege_type as name from information_schema.table_privileges where grantee = 'lantu_app' and table_schema = 'log' and table_name = 'event' order by 1",
    ),
  ).toEqual(['INSERT', 'SELECT'])
})

test('definer functions have a fixed search path and are not open to everyone', async () => {
  const loose = await names(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${foreign} and (p.proconfig is null or not exists (select from unnest(p.proconfig) c where c like 'search_path=%') or has_function_privilege('public', p.oid, 'execute'))`)
  expect(loose).toEqual([])
})

test('without the district setting no tenant table shows a row', async () => {
  const client = await database.pool.connect()
  try {
    await database.inDistrict((t) => t.record({ stream: 'seen:1', expected: 0, events: [{ type: 'x', data: {} }] }))
    const readable = await names(
      `select format('%s.%s', table_schema, table_name) as name from information_schema.table_privileges where grantee = 'lantu_app' and privilege_type = 'SELECT'`,
    )
    await client.query('begin; set local role lantu_app')
    for (const table of readable.filter((name) => !reference.includes(name))) {
      expect((await client.query(`select 1 from ${table} limit 1`)).rows, table).toEqual([])
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
})
