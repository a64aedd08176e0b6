import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { backup } from '@lantu/platform/backup'
import { migrate, openDatabase } from '@lantu/platform/db'
import { seal } from '@lantu/platform/events'
import { startEmbedded } from '@lantu/platform/postgres'
import { samples } from '@lantu/samples'
import { migrations } from '@lantu/server'
import { loadSamplesOnce, subscribers } from '@lantu/server/testing'

/**
 * Makes the back-up of this version that later versions must be able to restore (`apps/server/upgrade.int.test.ts`): a fresh
 * database, the samples, every event sealed, and no secret of this machine. Run once per release: `node scripts/make-fixture.ts
 * apps/server/fixtures/backup-VERSION.lantu`; an existing one is never made again.
 */
const [, , target] = process.argv
if (target === undefined)
  throw new Error('Say where: node scripts/make-fixture.ts apps/server/fixtures/backup-VERSION.lantu')
const mostBytes = 1_500_000
const madeAt = new Date()

const folder = mkdtempSync(join(tmpdir(), 'lantu-fixture-'))
const embedded = await startEmbedded(folder, { fast: true })
try {
  await migrate(embedded.connection, migrations)
  const database = openDatabase({ connection: embedded.connection, subscribers })
  const wanted = samples(madeAt)
  await loadSamplesOnce(database, (what) => console.error(what), wanted)
  for (const { district } of wanted) while ((await seal(database, district.code)).sealed > 0);
  // A machine makes its secret at its first start; one that is published is none.
  await database.pool.query('delete from http.secret')
  await database.close()
  mkdirSync(dirname(target), { recursive: true })
  const manifest = await backup(embedded.connection, { file: target, madeAt: madeAt.toISOString() })
  const { size } = statSync(target)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${target}: ${size} bytes, ${manifest.tables.length} tables, ${rows} rows, ${manifest.migrations.length} migrations`,
  )
  if (size > mostBytes)
    throw new Error(`The fixture has ${size} bytes, more than ${mostBytes}: too large to keep in the repository.`)
} finally {
  await embedded.stop()
  rmSync(folder, { recursive: true, force: true })
}
