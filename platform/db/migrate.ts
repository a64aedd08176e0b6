import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMigrations as migrateWorker } from 'graphile-worker'
import pg from 'pg'
import type { Connection } from '../postgres/embedded.ts'

/** One package's numbered SQL files; packages are migrated in the order given, files in the order of their names. */
export interface Migrations {
  readonly module: string
  readonly folder: string
}

export const platformMigrations: Migrations = {
  module: 'platform',
  folder: join(dirname(fileURLToPath(import.meta.url)), 'migrations'),
}

const lock = 7_109_110 // Any number, the same for every Lantu: two servers that start at once migrate one after the other.

/**
 * Brings the schema up to date and returns the files applied. Forward only; an applied file that changed is refused. `only`
 * stops at a back-up's version.
 */
export async function migrate(
  connection: Connection,
  all: readonly Migrations[],
  options: { only?: ReadonlySet<string> } = {},
): Promise<string[]> {
  const client = new pg.Client({ ...connection, options: '-c client_min_messages=warning' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await refuseUnfit(client)
    await migrateQueue(connection)
    await client.query(`create schema if not exists migration;
      create table if not exists migration.applied (module text, name text, sha256 text not null, applied_at timestamptz not null default now(), primary key (module, name))`)
    const done = new Map<string, string>()
    for (const row of (
      await client.query<{ key: string; sha256: string }>(
        "select module || '/' || name as key, sha256 from migration.applied",
      )
    ).rows)
      done.set(row.key, row.sha256)
    const applied: string[] = []
    for (const { module, folder } of all) {
      for (const name of readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort()) {
        const text = readFileSync(join(folder, name), 'utf8')
        const sha256 = createHash('sha256').update(text).digest('hex')
        if (options.only && !options.only.has(`${module}/${name}`)) continue
        const known = done.get(`${module}/${name}`)
        if (known === sha256) continue
        if (known !== undefined)
          throw new Error(
            `Migration ${module}/${name} was applied with other content: write a new file, never change an old one.`,
          )
        await apply(client, { module, name, text, sha256 })
        applied.push(`${module}/${name}`)
      }
    }
    return applied
  } finally {
    await client.end()
  }
}

async function apply(
  client: pg.Client,
  file: { module: string; name: string; text: string; sha256: string },
): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query('insert into migration.applied (module, name, sha256) values ($1, $2, $3)', [
      file.module,
      file.name,
      file.sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(
      `Migration ${file.module}/${file.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}

/** PostgreSQL below 15 lacks security_invoker; a database whose ctype is C does not know Chinese letters as letters. */
async function refuseUnfit(client: pg.Client): Promise<void> {
  const facts = await client.query<{ version: number; name: string; letters: boolean; encoding: string }>(`
    select current_setting('server_version_num')::int as version, current_database() as name,
      '区' ~ '[[:alpha:]]' as letters, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`)
  const fact = facts.rows[0]
  if (!fact || fact.version < 150_000)
    throw new Error(`PostgreSQL ${fact?.version} is too old: Lantu needs 15 or newer.`)
  if (fact.encoding !== 'UTF8' || !fact.letters) {
    throw new Error(
      `Database "${fact.name}" (encoding ${fact.encoding}, ctype C) does not know Chinese letters. Create it anew: ` +
        `CREATE DATABASE ${fact.name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.`,
    )
  }
}

/** The worker's own schema, on a pool of ours: the one it would make itself dies loudly when the server is stopped. */
async function migrateQueue(connection: Connection): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 2 })
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  try {
    await migrateWorker({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
