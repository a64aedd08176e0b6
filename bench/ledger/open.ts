import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, DistrictCode, type UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { type Database, migrate, openDatabase, platformMigrations } from '@lantu/platform/db'
import { startEmbedded } from '@lantu/platform/postgres'
import { seedLedger } from './seed.ts'

export const district = DistrictCode.parse('990001')

export const actor = (words: readonly string[], units: readonly UnitId[] = []): Actor => ({
  kind: 'person',
  district,
  personId: null,
  roles: units.map((unitId) => ({ role: 'handler', unitId })),
  units,
  words: new Set(words),
  language: 'zh-Hans',
})

const rooms = ['identity', 'notices', 'search', 'documents', 'matters', 'ledger']
const migrations = rooms.map((module) => ({
  module,
  folder: join(import.meta.dirname, '../../modules', module, 'store/migrations'),
}))

/** A seeded ledger on the embedded PostgreSQL in a temporary folder, its clock standing on 26 April 2024; gone when the work is done. */
export async function withLedger(rows: number, work: (database: Database) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-bench-'))
  const embedded = await startEmbedded(folder, { fast: true })
  try {
    await migrate(embedded.connection, [platformMigrations, ...migrations.filter((one) => existsSync(one.folder))])
    const effects = fixedEffects('2024-04-26T01:00:00Z')
    const database = openDatabase({ connection: embedded.connection, effects, max: 2 })
    await seedLedger(database.pool, { district, rows })
    await work(database)
    await database.close()
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
