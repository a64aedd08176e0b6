/**
 * Measures the ledger given out as a sheet, every row of it, in each set of columns that ships: seconds, megabytes of the file, and the
 * most memory the process held. Run: `node --max-old-space-size=256 bench/ledger/export.ts` (`--rows 10000` for fewer). Writes
 * bench/ledger/EXPORT.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportLedger, listColumnSets } from '@lantu/ledger'
import { CommitmentQuery } from '@lantu/ledger/contract'
import { withTenant } from '@lantu/platform/db'
import { actor, withLedger } from './open.ts'

const flag = process.argv.indexOf('--rows')
const rows = flag < 0 ? 100_000 : Number(process.argv[flag + 1])
const office = actor(['ledger.read', 'ledger.readAll', 'identity.seePeople'])
const query = CommitmentQuery.omit({ cursor: true, limit: true }).parse({ sort: 'number' })
const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)

await withLedger(rows, async (database) => {
  await database.pool.query('vacuum analyze')
  const sets = await withTenant(database, office, (t) => listColumnSets(t))
  const lines: string[] = []
  for (const set of sets.rows) {
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 50)
    const from = performance.now()
    const { content } = await withTenant(database, office, (t) => exportLedger(t, { ...query, set: set.key }))
    const seconds = (performance.now() - from) / 1000
    clearInterval(watch)
    const cells = [set.name, set.columns.length, seconds.toFixed(1), megabytes(content.length), megabytes(most)]
    lines.push(`| ${cells.join(' | ')} |`)
    console.error(lines.at(-1))
  }
  const text = [
    `# The ledger as a sheet, ${rows} rows`,
    '',
    'One caller, embedded PostgreSQL, rows read a thousand at a time and packed as they come; Node was given a heap of 256 MB. Memory is the',
    'most the whole process held.',
    '',
    '| set | columns | seconds | file, MB | memory (RSS), MB |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
  writeFileSync(join(import.meta.dirname, 'EXPORT.md'), text)
})
