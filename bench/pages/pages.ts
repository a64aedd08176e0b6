import { join } from 'node:path'
import { fixedEffects } from '@lantu/kernel/effects'
import { readConfig } from '@lantu/platform/config'
import type { Database } from '@lantu/platform/db'
import type { Http } from '@lantu/platform/http'
import { createLog } from '@lantu/platform/log'
import { composeHttp } from '@lantu/server/testing'
import type { Bench } from '../bench.ts'
import { district, onFreshDatabase } from '../cluster.ts'
import { idOfRow, unitOf } from '../ledger/seed.ts'
import { numberText, quantile, tableOf } from '../spread.ts'
import { generateDistrict } from './generate.ts'

/** LANTU_ROWS=10000 measures fewer; the results say how many there were. */
const commitments = Number(process.env['LANTU_ROWS'] ?? 100_000)
const rounds = 100

/** What the API answers for a page, through sign-in, access, tenancy and contracts, beside the bare SQL of its main statement. */
export const pagesBench: Bench = {
  name: 'pages',
  about: `p50 and p99 of the HTTP API with ${numberText(commitments)} commitments in one district, beside the bare SQL`,
  run: () => onFreshDatabase({ max: 8, effects: fixedEffects('2024-05-22T02:00:00Z') }, measure),
}

const list = 'select * from ledger.commitment where district_id = $1'
const pages: readonly { name: string; url: string; sql: string; values?: readonly unknown[] }[] = [
  {
    name: 'board',
    url: '/board',
    sql: 'select lamp, count(*) from ledger.commitment where district_id = $1 group by lamp',
  },
  {
    name: 'ledger, first page',
    url: '/commitments',
    sql: `${list} order by due_order, commitment_id limit 51`,
  },
  {
    name: 'ledger by lamp',
    url: '/commitments?sort=lamp',
    sql: `${list} order by lamp_rank, due_order, commitment_id limit 51`,
  },
  {
    name: 'ledger, red ones of a unit',
    url: `/commitments?lead=${unitOf(7)}&lamp=red`,
    sql: `${list} and lead_unit_id = $2 and lamp = 'red' order by due_order, commitment_id limit 51`,
    values: [unitOf(7)],
  },
  {
    name: 'ledger, words',
    url: `/commitments?q=${encodeURIComponent('河道治理工程')}`,
    sql: `${list} and title like '%河道治理工程%' limit 51`,
  },
  {
    name: 'one commitment',
    url: `/commitments/${idOfRow(commitments >> 1)}`,
    sql: `${list} and commitment_id = $2`,
    values: [idOfRow(commitments >> 1)],
  },
  {
    name: 'matters, first page',
    url: '/matters',
    sql: "select * from matters.matter where district_id = $1 order by coalesce(next_due, 'infinity'), matter_id limit 51",
  },
  { name: 'indicators', url: '/indicators', sql: 'select * from indicators.target_current where district_id = $1' },
  {
    name: 'search',
    url: `/search?q=${encodeURIComponent('老旧小区改造')}`,
    sql: `select title from ledger.commitment where district_id = $1 and title like '%老旧小区改造%' limit 20`,
  },
]

async function measure(database: Database): Promise<string> {
  console.error(`  generating ${numberText(commitments)} commitments …`)
  const { links } = await generateDistrict(database, commitments)
  const http = await composeHttp({
    config: readConfig({}, join(import.meta.dirname, '../..')),
    log: createLog('silent'),
    database,
    wakeUps: { watch: async function* () {} },
    web: '',
    checks: {},
  })
  try {
    const cookies = await Promise.all(links.map((token) => signIn(http, token)))
    const rows = [['page', 'p50 ms', 'p99 ms', 'KB', 'bare SQL p50 ms', 'bare SQL p99 ms', 'times the bare SQL (p50)']]
    for (const page of pages) {
      const spent: number[] = []
      const bare: number[] = []
      let bytes = 0
      for (let round = -5; round < rounds; round++) {
        const before = performance.now()
        const answer = await http.app.inject({
          url: `/api/v1${page.url}`,
          headers: { cookie: cookies[Math.abs(round) % cookies.length] ?? '' },
        })
        const after = performance.now()
        if (answer.statusCode !== 200) throw new Error(`${page.url}: ${answer.statusCode} ${answer.body}`)
        bytes = answer.body.length
        await database.pool.query(page.sql, [district, ...(page.values ?? [])])
        if (round < 0) continue // warm-up
        spent.push(after - before)
        bare.push(performance.now() - after)
      }
      const ours = spent.toSorted((a, b) => a - b)
      const peer = bare.toSorted((a, b) => a - b)
      const figures = [
        quantile(ours, 0.5),
        quantile(ours, 0.99),
        bytes / 1024,
        quantile(peer, 0.5),
        quantile(peer, 0.99),
      ]
      rows.push([
        page.name,
        ...figures.map((value) => numberText(value, 1)),
        numberText(quantile(ours, 0.5) / quantile(peer, 0.5), 1),
      ])
      console.error(`  ${rows.at(-1)?.join(' | ')}`)
    }
    return `One caller, ${rounds} rounds a page after a warm-up, each in turn with the bare statement on the same pool; Fastify's own injection, so everything but the
socket is measured. ${numberText(commitments)} commitments of 120 units with a matter each, lamps, 40 indicators with targets; pages of 50.
The bare statement is the page's main one as its owner, without row security: what the database alone needs for about the same rows.

${tableOf(rows)}`
  } finally {
    await http.close()
  }
}

async function signIn(http: Http, token: string): Promise<string> {
  const answer = await http.app.inject({ method: 'POST', url: '/api/v1/sign-in/link', payload: { token } })
  if (answer.statusCode !== 200) throw new Error(`sign-in: ${answer.statusCode} ${answer.body}`)
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
