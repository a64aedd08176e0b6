import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { restore } from '@lantu/platform/backup'
import { listDistricts, migrate, openDatabase } from '@lantu/platform/db'
import { verifyAudit } from '@lantu/platform/events'
import { emptyDatabase } from '@lantu/platform/testing'
import { expect, type TestContext, test } from 'vitest'
import { migrations } from './migrations.ts'

/** Back-ups of every released version, made by `scripts/make-fixture.ts`: each must restore and come up to today's schema. */
const folder = join(import.meta.dirname, 'fixtures')
const backups = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.lantu')) : []

test('there is a back-up of the first version', (ctx) => {
  skipWithout('backup-0.1.0.lantu', ctx)
  expect(backups).toContain('backup-0.1.0.lantu')
})

test.for(backups)(
  '%s restores: rows as its manifest counts them, the chain whole, the newest schema',
  { timeout: 120_000 },
  async (file) => {
    const target = await emptyDatabase()
    try {
      const manifest = await restore(target.connection, { file: join(folder, file), migrations })
      expect(manifest.tables.length).toBeGreaterThan(30)
      const database = openDatabase({ connection: target.connection })
      try {
        const counts = new Map<string, number>()
        for (const { table } of manifest.tables) {
          const found = await database.pool.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)
          counts.set(table, found.rows[0]?.rows ?? -1)
        }
        expect(Object.fromEntries(counts)).toEqual(
          Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, rows])),
        )
        const districts = await listDistricts(database)
        expect(districts.length).toBeGreaterThan(2)
        let sealed = 0
        for (const { code } of districts) {
          const audit = await verifyAudit(database, code)
          expect(audit.problems, code).toEqual([])
          expect(audit.unsealed, code).toBe(0)
          sealed += audit.sealed
        }
        expect(sealed).toBeGreaterThan(100)
        // Nothing is left to apply, and applying again changes nothing.
        expect(await migrate(target.connection, migrations)).toEqual([])
        const applied = await database.pool.query<{ n: number }>('select count(*)::int as n from migration.applied')
        expect(applied.rows[0]?.n).toBeGreaterThanOrEqual(manifest.migrations.length)
      } finally {
        await database.close()
      }
    } finally {
      await target.drop()
    }
  },
)

function skipWithout(file: string, ctx: TestContext): void {
  if (backups.includes(file)) return
  process.stderr.write(
    `SKIPPED: ${file} is not there; make it with \`node scripts/make-fixture.ts apps/server/fixtures/${file}\`\n`,
  )
  ctx.skip()
}
