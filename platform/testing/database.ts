import { randomBytes } from 'node:crypto'
import { DistrictCode, systemActor } from '@lantu/kernel'
import type { Effects } from '@lantu/kernel/effects'
import pg from 'pg'
import { type Database, type DatabaseOptions, openDatabase, type Tenancy, withTenant } from '../db/index.ts'
import type { Connection } from '../postgres/index.ts'
import { inDatabase, templateName } from './template.ts'

export interface TestDatabase extends Database {
  /** 示范区 990001, present in every test database. */
  readonly demo: DistrictCode
  /** A second district 990002, to prove that nothing crosses over. */
  readonly other: DistrictCode
  /** Runs as the system in a district (demo by default). */
  inDistrict<T>(work: (tenancy: Tenancy) => Promise<T>, district?: DistrictCode): Promise<T>
  drop(): Promise<void>
}

/** A fresh copy of the migrated template with two fictional districts. Call in `beforeAll`; `drop()` in `afterAll`. */
export async function testDatabase(
  options: { effects?: Effects; subscribers?: DatabaseOptions['subscribers'] } = {},
): Promise<TestDatabase> {
  const cluster = JSON.parse(process.env['LANTU_TEST_CLUSTER'] ?? 'null') as Connection | null
  if (!cluster) throw new Error('No test cluster: run this file through vitest, whose global set-up starts one.')
  const name = `lantu_test_${randomBytes(6).toString('hex')}`
  const admin = async (statement: string) => {
    const client = new pg.Client(cluster)
    await client.connect()
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          return await client.query(statement)
        } catch (error) {
          // Another worker is copying the template this very moment.
          if (attempt >= 40 || (error as pg.DatabaseError).code !== '55006') throw error
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    } finally {
      await client.end()
    }
  }
  await admin(`create database ${name} template ${templateName}`)
  const database = openDatabase({ connection: inDatabase(cluster, name), max: 8, ...options })
  const demo = DistrictCode.parse('990001')
  const other = DistrictCode.parse('990002')
  await database.pool.query(
    "insert into tenancy.district (code, name, fictional) values ('990001', '示范区', true), ('990002', '邻区', true) on conflict do nothing",
  )
  return {
    ...database,
    demo,
    other,
    inDistrict: (work, district = demo) => withTenant(database, systemActor(district), work),
    drop: async () => {
      await database.close()
      await admin(`drop database if exists ${name} with (force)`)
    },
  }
}
