import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { textTypes } from '../db/types.ts'
import type { Connection } from '../postgres/embedded.ts'
import { waitingJobs } from './jobs.ts'
import type { Manifest } from './manifest.ts'
import { type CarriedTable, carriedTables } from './tables.ts'

export interface BackupOptions {
  readonly file: string
  readonly madeAt: string
  readonly progress?: (table: string, done: number, of: number) => void
}

/**
 * Writes one file with everything: a repeatable-read snapshot, one `COPY` per table in the order of its primary key, waiting jobs, a
 * manifest with counts, hashes and the head of each district's audit chain. It is the upgrade path as well. The file appears
 * under its name only when it is whole.
 */
export async function backup(connection: Connection, options: BackupOptions): Promise<Manifest> {
  const client = new pg.Client({ ...connection, types: textTypes, options: '-c timezone=UTC' })
  await client.connect()
  const spool = mkdtempSync(join(tmpdir(), 'lantu-backup-'))
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const zip = new ZipFile()
    const tables = await carriedTables(client)
    const carried: Manifest['tables'] = []
    for (const [index, table] of tables.entries()) {
      options.progress?.(table.table, index, tables.length)
      const path = join(spool, String(index))
      carried.push(await copyOut(client, table, path))
      zip.addFile(path, `tables/${index}.copy`)
    }
    const jobs = await waitingJobs(client)
    const manifest: Manifest = {
      format: 'lantu-backup/1',
      madeAt: options.madeAt,
      serverVersion:
        (await client.query<{ v: string }>("select current_setting('server_version') as v")).rows[0]?.v ?? '',
      migrations: (
        await client.query<Manifest['migrations'][number]>(
          'select module, name, sha256 from migration.applied order by applied_at, module, name',
        )
      ).rows,
      tables: carried,
      jobs: jobs.length,
      auditHeads: await auditHeads(client),
    }
    zip.addBuffer(Buffer.from(jobs.map((job) => JSON.stringify(job)).join('\n')), 'jobs.jsonl')
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json')
    zip.end()
    const part = join(dirname(options.file), `.${Date.now()}-${process.pid}.part`)
    await pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600, flush: true }))
    await rename(part, options.file)
    return manifest
  } finally {
    await client.end()
    rmSync(spool, { recursive: true, force: true })
  }
}

async function copyOut(client: pg.Client, table: CarriedTable, path: string): Promise<Manifest['tables'][number]> {
  const columns = table.columns.join(', ')
  const sum = createHash('sha256')
  let bytes = 0
  let rows = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++ // In COPY's text format a row is a line.
      done(null, chunk)
    },
  })
  const source = client.query(
    copyTo(`COPY (SELECT ${columns} FROM ${table.table} ORDER BY ${table.key.join(', ')}) TO STDOUT`),
  )
  await pipeline(source, count, createWriteStream(path))
  return { table: table.table, columns: [...table.columns], rows, bytes, sha256: sum.digest('hex') }
}

export async function auditHeads(client: pg.ClientBase): Promise<Manifest['auditHeads']> {
  const heads = await client.query<{ district: string; block: string; hash: string }>(
    "select distinct on (district_id) district_id as district, number as block, encode(hash, 'hex') as hash from log.block order by district_id, number desc",
  )
  return Object.fromEntries(heads.rows.map((row) => [row.district, { block: Number(row.block), hash: row.hash }]))
}
