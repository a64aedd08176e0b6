import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemActor } from '@lantu/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, platformMigrations, withTenant } from '../db/index.ts'
import { seal, verifyAudit } from '../events/index.ts'
import { keepFile, readFile } from '../files/index.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../testing/index.ts'
import { backup, restore } from './index.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'lantu-bk-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('a back-up restores into an empty database with the same audit head, files and waiting jobs', async () => {
  const content = new Uint8Array(2_500_000).map((_, index) => index % 251)
  const kept = await database.inDistrict(async (tenancy) => {
    await tenancy.record({
      stream: 'a:1',
      expected: 0,
      events: [{ type: 'x', data: { tab: 'a\tb\nc\\', 名: '蓝图' } }],
    })
    await tenancy.enqueue({ name: 'later', payload: { id: 'x' }, queue: 'q', key: 'k', runAt: '2030-01-01T00:00:00Z' })
    return keepFile(tenancy, { content, mediaType: 'text/plain' })
  })
  await seal(database, database.demo)
  const file = join(folder, 'whole.lantu')
  const manifest = await backup(database.connection, { file, madeAt: '2024-05-20T00:00:00.000Z' })
  expect(manifest.tables.find((table) => table.table === 'files.chunk')?.rows).toBe(3)

  const target = await emptyDatabase()
  try {
    await restore(target.connection, { file, migrations: target.migrations })
    const restored = openDatabase({ connection: target.connection })
    try {
      const audit = await verifyAudit(restored, database.demo)
      expect(audit).toEqual(await verifyAudit(database, database.demo))
      const again = await withTenant(restored, systemActor(database.demo), (tenancy) => readFile(tenancy, kept.sha256))
      expect(Buffer.compare(Buffer.from(again?.content ?? []), Buffer.from(content))).toBe(0)
      const jobs = await restored.pool.query('select key, queue_name from graphile_worker.jobs')
      expect(jobs.rows).toEqual([{ key: 'k', queue_name: 'q' }])
    } finally {
      await restored.close()
    }
    await expect(restore(target.connection, { file, migrations: [platformMigrations] })).rejects.toThrow(/not empty/)
  } finally {
    await target.drop()
  }
})

test('a file that is not a back-up, or one that was cut, restores nothing and says so', async () => {
  const file = join(folder, 'broken.lantu')
  writeFileSync(file, readFileSync(join(folder, 'whole.lantu')).subarray(0, 5000))
  const target = await emptyDatabase()
  try {
    await expect(restore(target.connection, { file, migrations: target.migrations })).rejects.toThrow(
      /not a Lantu back-up/,
    )
  } finally {
    await target.drop()
  }
})
