import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Migrations } from '../db/index.ts'
import type { Connection } from '../postgres/index.ts'
import { inDatabase } from './template.ts'

/** What the global set-up tells the test files, through the environment of their processes. */
interface Cluster {
  readonly connection: Connection
  readonly migrations: readonly Migrations[]
}

export function testCluster(): Cluster {
  const cluster = JSON.parse(process.env['LANTU_TEST_CLUSTER'] ?? 'null') as Cluster | null
  if (!cluster) throw new Error('No test cluster: run this file through vitest, whose global set-up starts one.')
  return cluster
}

/** Creates a database of its own for one test file, from `template`; `drop` removes it whoever is still connected. */
export async function createDatabase(template: string): Promise<{ connection: Connection; drop(): Promise<void> }> {
  const { connection } = testCluster()
  const name = `lantu_test_${randomBytes(6).toString('hex')}`
  await administer(connection, `create database ${name} template ${template} encoding 'UTF8'`)
  return {
    connection: inDatabase(connection, name),
    drop: async () => {
      await administer(connection, `drop database if exists ${name} with (force)`)
    },
  }
}

async function administer(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        await client.query(statement)
        return
      } catch (error) {
        // 55006: another worker is copying the template this very moment.
        if (attempt >= 100 || !(error instanceof pg.DatabaseError) || error.code !== '55006') throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  } finally {
    await client.end()
  }
}
