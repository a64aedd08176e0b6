import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DistrictCode } from '@lantu/kernel'
import { addDistrict, type Database, type DatabaseOptions, migrate, openDatabase } from '@lantu/platform/db'
import { startEmbedded } from '@lantu/platform/postgres'
import { migrations } from '@lantu/server'

/** The fictional district that benches fill. */
export const district = DistrictCode.parse('990001')

/** Runs `work` on a fresh, durable (fsync on) embedded PostgreSQL with the whole house's schema, and removes it afterwards. */
export async function onFreshDatabase<T>(
  options: Omit<DatabaseOptions, 'connection'>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-bench-'))
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.connection, migrations)
    const database = openDatabase({ connection: embedded.connection, ...options })
    try {
      await addDistrict(database, {
        code: district,
        name: '示范区',
        parentCode: null,
        parentName: null,
        fictional: true,
        clockShiftSeconds: 0,
      })
      return await work(database)
    } finally {
      await database.close()
    }
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds that `work` takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
