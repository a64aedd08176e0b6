import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Migrations, migrate } from '../db/migrate.ts'
import { type Connection, startEmbedded } from '../postgres/index.ts'

export const templateName = 'lantu_test_template'

/**
 * Prepares the cluster the whole suite runs on: `DATABASE_URL`'s where given, else an embedded one without durability in a
 * temporary folder. Every test file gets a copy of the migrated template, so files run side by side on real databases.
 */
export async function prepareTemplate(
  all: readonly Migrations[],
  databaseUrl: string | undefined,
): Promise<{ connection: Connection; stop(): Promise<void> }> {
  const cluster =
    databaseUrl === undefined
      ? await startTemporary()
      : { connection: { connectionString: databaseUrl }, stop: async () => {} }
  const admin = new pg.Client(cluster.connection)
  await admin.connect()
  await admin.query(`drop database if exists ${templateName} with (force)`)
  await admin.query(`create database ${templateName} template template0 encoding 'UTF8'`)
  await admin.end()
  await migrate(inDatabase(cluster.connection, templateName), all)
  return cluster
}

async function startTemporary(): Promise<{ connection: Connection; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-test-'))
  const embedded = await startEmbedded(folder, { fast: true })
  return {
    connection: embedded.connection,
    stop: async () => {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same server, another database. */
export function inDatabase(connection: Connection, database: string): Connection {
  if (connection.connectionString === undefined) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.toString() }
}
