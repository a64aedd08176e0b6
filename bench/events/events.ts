import { systemActor } from '@lantu/kernel'
import { type Database, withTenant } from '@lantu/platform/db'
import { type EventRow, hashEvent, seal } from '@lantu/platform/events'
import type { Bench } from '../bench.ts'
import { district, onFreshDatabase, secondsOf } from '../cluster.ts'
import { syncsPerSecond } from '../machine.ts'
import { numberText, quantile, spreadOf, spreadText, tableOf } from '../spread.ts'

const writers = 16
const perRound = 6400 // events of one round
const rounds = 5

/** Events written by 16 people at once, one a transaction as in life, beside the same rows put in by bare inserts. */
export const eventsBench: Bench = {
  name: 'events',
  about: 'event writes a second with 16 writers beside bare inserts of the same rows, and sealing',
  run: () => onFreshDatabase({ max: writers }, measure),
}

async function measure(database: Database): Promise<string> {
  await recorded(database, 'warm', 1600)
  await bare(database, 'warm-bare', 1600)
  await sealAll(database)
  const house: number[] = []
  const plain: number[] = []
  const sealing: number[] = []
  const copying: number[] = []
  const latencies: number[] = []
  for (let round = 0; round < rounds; round++) {
    house.push(perRound / (await secondsOf(() => recorded(database, `r${round}`, perRound, latencies))))
    sealing.push(perRound / (await secondsOf(() => sealAll(database))))
    plain.push(perRound / (await secondsOf(() => bare(database, `b${round}`, perRound))))
    copying.push(perRound / (await secondsOf(() => copyBlocks(database, `r${round}`))))
  }
  const sorted = latencies.toSorted((a, b) => a - b)
  const milliseconds = [0.5, 0.99, 1].map((share) => numberText(quantile(sorted, share), 1)).join(' / ')
  return `${rounds} rounds of ${numberText(perRound)} events, ${writers} writers on ${writers} connections, taken in turns with the peer; fsync on.
Figures are min – median – max.

${tableOf([
  ['what', 'events a second', 'share of the peer (median)'],
  [
    '`withTenant` + `record`: transaction, role, district, head of the stream, hash, row, queue of the sealer',
    spreadText(house),
    ratio(house, plain),
  ],
  ['peer: bare inserts of the same rows, hashed beforehand, one statement a transaction', spreadText(plain), '1'],
  ['sealing what was written, in blocks of at most 5,000', spreadText(sealing), ratio(sealing, copying)],
  ['peer: one bare `insert … select` of the same block rows', spreadText(copying), '1'],
])}

Latency of one recorded event with ${writers} writers, p50 / p99 / max: ${milliseconds} ms. A single writer that waits for the disk could commit
${numberText(syncsPerSecond())} times a second on this machine (8 KiB written and synced); writers at once share such waits.`
}

const ratio = (ours: readonly number[], peer: readonly number[]): string =>
  numberText(spreadOf(ours).median / spreadOf(peer).median, 2)

/** `count` events, each on a stream of its own in its own transaction, by all writers together. */
async function recorded(database: Database, label: string, count: number, latencies: number[] = []): Promise<void> {
  const actor = systemActor(district)
  await together(count, async (index) => {
    const started = performance.now()
    await withTenant(database, actor, (tenancy) =>
      tenancy.record({
        stream: `${label}:${index}`,
        expected: 0,
        events: [{ type: 'bench.noted', data: dataOf(index) }],
      }),
    )
    latencies.push(performance.now() - started)
  })
}

/** The same rows, made beforehand, by one plain insert each: no role, no row security, no hash, no queue, no check of the head. */
async function bare(database: Database, label: string, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, index): EventRow => ({
      district,
      stream: `${label}:${index}`,
      version: 1,
      eventId: database.effects.newId(),
      type: 'bench.noted',
      at: database.effects.now().toString({ smallestUnit: 'millisecond' }),
      by: null,
      data: dataOf(index),
    }),
  ).map((row) => [
    row.district,
    row.stream,
    row.version,
    row.eventId,
    row.type,
    row.at,
    row.by,
    JSON.stringify(row.data),
    hashEvent(row),
  ])
  await together(count, async (index) => {
    await database.pool.query(
      'insert into log.event (district_id, stream, version, event_id, type, at, by_person, data, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      rows[index],
    )
  })
}

async function together(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const writer = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: writers }, writer))
}

async function sealAll(database: Database): Promise<void> {
  while ((await seal(database, district)).sealed > 0);
}

/** The physical part of sealing alone: as many rows of `log.block_event` copied into a table like it. */
async function copyBlocks(database: Database, label: string): Promise<void> {
  await database.pool.query('create table if not exists public.bench_block (like log.block_event including all)')
  await database.pool.query(
    "insert into public.bench_block select * from log.block_event where district_id = $1 and stream like $2 || ':%'",
    [district, label],
  )
}

const dataOf = (index: number) => ({
  unit: `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  step: 'progress',
  version: index,
})
