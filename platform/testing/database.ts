import { DistrictCode, systemActor } from '@lantu/kernel'
import {
  type Database,
  type DatabaseOptions,
  type Migrations,
  openDatabase,
  type Tenancy,
  withTenant,
} from '../db/index.ts'
import type { Connection } from '../postgres/index.ts'
import { createDatabase, testCluster } from './cluster.ts'
import { templateName } from './template.ts'

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
  options: Pick<DatabaseOptions, 'effects' | 'subscribers'> = {},
): Promise<TestDatabase> {
  const created = await createDatabase(templateName)
  const database = openDatabase({ connection: created.connection, max: 8, ...options })
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
      await created.drop()
    },
  }
}

/** A database with nothing in it, and the migrations of the whole house: for restores and migrations. */
export async function emptyDatabase(): Promise<{
  connection: Connection
  migrations: readonly Migrations[]
  drop(): Promise<void>
}> {
  return { ...(await createDatabase('template0')), migrations: testCluster().migrations }
}
