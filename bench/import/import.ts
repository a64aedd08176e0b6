import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { defineIndicator, importObservations, type NewObservation, recordObservations } from '@lantu/indicators'
import { systemActor } from '@lantu/kernel'
import { monthPeriod, parsePlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import { type Database, withTenant } from '@lantu/platform/db'
import { from as copyFrom } from 'pg-copy-streams'
import type { Bench } from '../bench.ts'
import { district, onFreshDatabase, secondsOf } from '../cluster.ts'
import { numberText, spreadOf, spreadText, tableOf } from '../spread.ts'

const indicators = 20
const areas = 25
const months = 200 // 2008-01 to 2024-08
const rounds = 5
const count = indicators * areas * months

/** 100,000 figures through the service and through a CSV file, beside a bare `COPY` of the same rows into the same table. */
export const importBench: Bench = {
  name: 'import',
  about: `rows a second of ${numberText(count)} observations through the service and from CSV, beside a bare COPY`,
  run: () => onFreshDatabase({ max: 4 }, measure),
}

async function measure(database: Database): Promise<string> {
  const rows = await prepare(database)
  const csv = csvOf(rows)
  const inDistrict = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(database, systemActor(district), work)
  const figures: Record<'copy' | 'service' | 'csv', number[]> = { copy: [], service: [], csv: [] }
  for (let round = 0; round < rounds; round++) {
    await clear(database)
    figures.copy.push(count / (await secondsOf(() => bareCopy(database, rows))))
    await clear(database)
    figures.service.push(
      count / (await secondsOf(() => inDistrict((tenancy) => recordObservations(tenancy, rows, { name: 'bench' })))),
    )
    await clear(database)
    const seconds = await secondsOf(async () => {
      const report = await inDistrict((tenancy) =>
        importObservations(tenancy, { fileName: 'bench.csv', content: csv, acceptGood: false }),
      )
      if (report.recorded !== count) throw new Error(`the file gave ${report.recorded} rows of ${count}`)
    })
    figures.csv.push(count / seconds)
  }
  const share = (values: readonly number[]) => numberText(spreadOf(values).median / spreadOf(figures.copy).median, 2)
  return `${rounds} rounds taken in turns; ${numberText(count)} monthly figures of ${indicators} indicators in ${areas} areas, the tables emptied before each; CSV of
${numberText(csv.length / 1e6, 1)} MB; fsync on. Figures are min – median – max.

${tableOf([
  ['what', 'rows a second', 'share of the peer (median)'],
  [
    'peer: bare `COPY` into `indicators.observation` (its keys, foreign key and index), as its owner',
    spreadText(figures.copy),
    '1',
  ],
  [
    '`recordObservations`: the same rows checked against what is known, the current editions moved, the event',
    spreadText(figures.service),
    share(figures.service),
  ],
  [
    '`importObservations`: the CSV file read, every cell checked and converted, then the same',
    spreadText(figures.csv),
    share(figures.csv),
  ],
])}

No target hangs on these series, so no outlook is computed anew in these times.`
}

/** The indicators with their series, and one figure a series and month. */
async function prepare(database: Database): Promise<(NewObservation & { code: string; area: string })[]> {
  const rows: (NewObservation & { code: string; area: string })[] = []
  for (let number = 0; number < indicators; number++) {
    const code = `bench.${number}`
    const { series } = await withTenant(database, systemActor(district), (tenancy) =>
      defineIndicator(tenancy, {
        code,
        name: `试算指标${number}`,
        unit: 'cny10k',
        decimals: 2,
        frequency: 12,
        measure: 'sum',
        direction: 'up',
        link: null,
        sourceUnitId: null,
        ownerUnitId: null,
        releaseDays: 20,
        definition: { wording: '试算', from: parsePlainDate('2008-01-01'), source: null },
        areas: Array.from({ length: areas }, (_, index) => ({
          code: `9900010${String(index).padStart(2, '0')}`,
          name: `街道${index}`,
        })),
      }),
    )
    for (const [area, seriesId] of series)
      for (let month = 0; month < months; month++) rows.push({ code, area, ...figure(seriesId, { number, month }) })
  }
  return rows
}

const figure = (seriesId: string, { number, month }: { number: number; month: number }): NewObservation => ({
  seriesId,
  period: monthPeriod(2008 + Math.floor(month / 12), (month % 12) + 1),
  edition: '初步',
  value: `${1000 + ((number * 7919 + month * 104_729) % 900_000)}.${String(month % 100).padStart(2, '0')}`,
  growth: `${(month % 9) - 2}.${number % 10}`,
  growthBasis: '可比口径',
  definition: 1,
  publishedOn: parsePlainDate('2024-10-15'),
  standing: 'published',
  source: '试算',
  note: null,
})

/** The same rows as a person would bring them. */
function csvOf(rows: readonly (NewObservation & { code: string; area: string })[]): Uint8Array {
  const lines = rows.map((row) =>
    [
      row.code,
      row.area,
      periodFrom(row.period).slice(0, 7),
      row.value,
      '万元',
      row.growth,
      row.growthBasis,
      row.edition,
      row.publishedOn,
      row.source,
    ].join(','),
  )
  return new TextEncoder().encode(
    `指标,地区,期间,数值,单位,同比,同比口径,数据版本,发布日期,来源\n${lines.join('\n')}\n`,
  )
}

async function bareCopy(database: Database, rows: readonly NewObservation[]): Promise<void> {
  const client = await database.pool.connect()
  try {
    const batch = database.effects.newId()
    const at = database.effects.now().toString()
    const lines = function* () {
      for (const row of rows)
        yield `${[district, row.seriesId, periodFrom(row.period), periodTo(row.period), row.edition, row.value, row.growth, row.growthBasis, row.definition, row.publishedOn, row.standing, row.source, '\\N', batch, at].join('\t')}\n`
    }
    await pipeline(Readable.from(lines()), client.query(copyFrom('copy indicators.observation from stdin')))
  } finally {
    client.release()
  }
}

async function clear(database: Database): Promise<void> {
  await database.pool.query('truncate indicators.observation, indicators.current_observation')
  await database.pool.query('checkpoint')
}
