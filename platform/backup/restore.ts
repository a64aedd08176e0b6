import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Migrations, migrate } from '../db/migrate.ts'
import { textTypes } from '../db/types.ts'
import type { Connection } from '../postgres/embedded.ts'
import { openArchive } from './archive.ts'
import { auditHeads } from './backup.ts'
import { addJobs, WaitingJob } from './jobs.ts'
import { Manifest } from './manifest.ts'

export interface RestoreOptions {
  readonly file: string
  readonly migrations: readonly Migrations[]
  readonly progress?: (table: string, done: number, of: number) => void
}

/**
 * Restores a back-up into an empty database: the migrations it was made under, its rows in one transaction, then the newer
 * migrations. Every table's bytes are compared with the manifest's hash, and the audit heads at the end.
 */
export async function restore(connection: Connection, options: RestoreOptions): Promise<Manifest> {
  const archive = await openArchive(options.file)
  try {
    const manifest = Manifest.parse(JSON.parse(await archive.text('manifest.json')))
    await refuseFilled(connection)
    const known = new Set(manifest.migrations.map((one) => `${one.module}/${one.name}`))
    await migrate(connection, options.migrations, { only: known })
    const client = new pg.Client({ ...connection, types: textTypes, options: '-c timezone=UTC' })
    await client.connect()
    try {
      await client.query('BEGIN')
      for (const [index, table] of manifest.tables.entries()) {
        options.progress?.(table.table, index, manifest.tables.length)
        const sum = createHash('sha256')
        const check = new Transform({
          transform(chunk: Buffer, _encoding, done) {
            sum.update(chunk)
            done(null, chunk)
          },
        })
        await client.query(`DELETE FROM ${table.table}`) // Reference rows that a migration itself put in.
        const sink = client.query(copyFrom(`COPY ${table.table} (${table.columns.join(', ')}) FROM STDIN`))
        await pipeline(await archive.entry(`tables/${index}.copy`), check, sink)
        if (sum.digest('hex') !== table.sha256)
          throw new Error(`Table ${table.table} of the back-up was changed or cut: nothing was restored.`)
      }
      const jobs = (await archive.text('jobs.jsonl')).split('\n').filter((line) => line !== '')
      await addJobs(
        client,
        jobs.map((line) => WaitingJob.parse(JSON.parse(line))),
      )
      const heads = await auditHeads(client)
      if (JSON.stringify(heads) !== JSON.stringify(manifest.auditHeads))
        throw new Error('The audit chain of the restored rows has another head: nothing was restored.')
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {})
      throw error
    } finally {
      await client.end()
    }
    await migrate(connection, options.migrations)
    return manifest
  } finally {
    archive.close()
  }
}

async function refuseFilled(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const filled = await client.query("select to_regclass('log.event') is not null as filled")
    if (filled.rows[0]?.filled !== true) return
    const events = await client.query('select 1 from log.event limit 1')
    const districts = await client.query('select 1 from tenancy.district limit 1')
    if (events.rows.length + districts.rows.length > 0) {
      throw new Error(
        'The database is not empty. Restore into a new one: set LANTU_DATA to an empty folder, or DATABASE_URL to an empty database.',
      )
    }
  } finally {
    await client.end()
  }
}
