/**
 * Measures the pages of 任务台账 with 100,000 commitments in one district: p50 and p99 of each list, of one commitment, of a
 * search, and one round of lamps. Seeded, on the embedded PostgreSQL in a temporary folder; a list that read a whole table is told.
 * Run: `node bench/ledger/pages.ts` (`--rows 10000` for fewer). Writes bench/ledger/RESULTS.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Actor, UnitId } from '@lantu/kernel'
import { countOfficerLists, getCommitment, lightCommitments, listCommitments } from '@lantu/ledger'
import { CommitmentId, CommitmentQuery, OfficerList } from '@lantu/ledger/contract'
import { type Tenancy, withTenant } from '@lantu/platform/db'
import { index, search } from '@lantu/search'
import { actor, withLedger } from './open.ts'
import { idOfRow, titleOf, unitOf } from './seed.ts'

const flag = process.argv.indexOf('--rows')
const rows = flag < 0 ? 100_000 : Number(process.argv[flag + 1])
/** How often each page is read; the p99 is the second slowest. */
const rounds = 100
const office = actor(['ledger.read', 'ledger.readAll'])
const liaison = actor(['ledger.read'], [UnitId.parse(unitOf(7))])

const list = (query: object) => (tenancy: Tenancy) => listCommitments(tenancy, CommitmentQuery.parse(query))
const lead = unitOf(7)
const pages: readonly (readonly [string, Actor, (tenancy: Tenancy) => Promise<unknown>])[] = [
  ['first page by due day', office, list({})],
  ['by lamp', office, list({ sort: 'lamp' })],
  ['newest changes', office, list({ sort: 'updated' })],
  ['by number', office, list({ sort: 'number' })],
  ['one domain', office, list({ domain: '安全' })],
  ['one lead unit', office, list({ lead })],
  ['one unit, led or helped', office, list({ unit: lead })],
  ['red ones of a unit', office, list({ lead, lamp: 'red' })],
  ['one state, due in June', office, list({ state: 'handling', dueFrom: '2024-06-01', dueTo: '2024-06-30' })],
  ['words', office, list({ q: '老旧小区改造' })],
  ...OfficerList.options.map((one) => [`list ${one}`, office, list({ list: one, sort: 'lamp' })] as const),
  ['counts of all lists', office, countOfficerLists],
  ['a liaison’s own list', liaison, list({})],
  ['one commitment', office, (t) => getCommitment(t, CommitmentId.parse(idOfRow(rows >> 1)))],
  ['search, one character', office, (t) => search(t, { q: '渠', words: ['ledger.readAll'] })],
  ['search, a phrase', office, (t) => search(t, { q: '河道治理工程', words: ['ledger.readAll'] })],
]

await withLedger(rows, async (database) => {
  const entries = Array.from({ length: rows }, (_, n) => ({
    subjectKind: 'commitment',
    subjectId: idOfRow(n),
    title: titleOf(n),
    words: ['ledger.readAll'],
  }))
  await withTenant(database, office, (t) => index(t, entries))
  const lit = await timed(() => withTenant(database, office, (t) => lightCommitments(t)))
  const again = await timed(() => withTenant(database, office, (t) => lightCommitments(t)))
  await database.pool.query('vacuum analyze')
  const lines: string[] = []
  for (const [name, who, work] of pages) {
    const before = await scans()
    const spent: number[] = []
    for (let round = 0; round < rounds; round++) spent.push(await timed(() => withTenant(database, who, work)))
    const whole = (await scans()) - before
    spent.sort((a, b) => a - b)
    const cells = [name, ms(spent[rounds / 2 - 1]), ms(spent[rounds - 2]), whole > 0 ? `yes, ${whole} times` : 'no']
    lines.push(`| ${cells.join(' | ')} |`)
    console.error(lines.at(-1))
  }
  const asOf = await timed(() => withTenant(database, office, list({ asOf: '2024-04-26' })))
  const text = [
    `# Pages of the ledger, ${rows} commitments`,
    '',
    'Milliseconds of one transaction on the embedded PostgreSQL, page of 50, one caller; 100 rounds after a warm-up by seeding.',
    '',
    '| page | p50 | p99 | read the whole table |',
    '|---|---|---|---|',
    ...lines,
    '',
    `First page of a past day: ${ms(asOf)} ms. Lamps of all: ${ms(lit)} ms when each changes, ${ms(again)} ms when none does.`,
    '',
  ].join('\n')
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text)
  console.error(text)

  /** Sequential scans of the ledger and the search so far, once the server has told its counters. */
  async function scans(): Promise<number> {
    await database.pool.query('select pg_stat_force_next_flush()')
    const answer = await database.pool.query<{ n: string }>(
      "select coalesce(sum(seq_scan), 0) as n from pg_stat_user_tables where relname in ('commitment', 'entry', 'commitment_validity')",
    )
    return Number(answer.rows[0]?.n ?? 0)
  }
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function ms(value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(1)
}
