import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { intervalPeriod, type Period, type PlainDate, parsePlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import { Observation } from '#contract/indicator.ts'

/** One figure to record; the same key again is "known" and changes nothing. */
export interface NewObservation {
  readonly seriesId: string
  readonly period: Period
  readonly edition: string
  readonly value: string | null
  readonly growth: string | null
  readonly growthBasis: string | null
  readonly definition: number
  readonly publishedOn: PlainDate
  readonly standing: 'published' | 'internal'
  readonly source: string
  readonly note: string | null
}

/**
 * Records figures in bulk: `COPY` into a staging table of the transaction, then one insert that leaves known keys alone and one
 * that moves the current edition. Returns how many were new.
 */
export async function insertObservations(
  tenancy: Tenancy,
  input: { batchId: string; rows: readonly NewObservation[] },
): Promise<number> {
  const { client, district } = tenancy
  await client.query(`create temp table if not exists incoming_observation (
    series_id uuid, period_from date, period_to date, edition text, value numeric, growth numeric, growth_basis text,
    definition smallint, published_on date, standing text, source text, note text) on commit delete rows`)
  const sink = client.query(copyFrom('copy incoming_observation from stdin'))
  await pipeline(Readable.from(lines(input.rows)), sink)
  const added = await client.query(
    `insert into indicators.observation
       select $1, series_id, period_from, period_to, edition, value, growth, growth_basis, definition, published_on, standing, source, note, $2, $3
       from incoming_observation on conflict do nothing`,
    [district, input.batchId, tenancy.at],
  )
  await client.query(
    `insert into indicators.current_observation as c (district_id, series_id, period_from, period_to, edition, published_on)
       select distinct on (series_id, period_from, period_to) $1, series_id, period_from, period_to, edition, published_on
       from incoming_observation order by series_id, period_from, period_to, published_on desc, edition desc
     on conflict (district_id, series_id, period_from, period_to) do update
       set edition = excluded.edition, published_on = excluded.published_on
       where (excluded.published_on, excluded.edition) > (c.published_on, c.edition)`,
    [district],
  )
  await client.query('truncate incoming_observation')
  return added.rowCount ?? 0
}

function* lines(rows: readonly NewObservation[]): Generator<string> {
  for (const row of rows) {
    const cells = [
      row.seriesId,
      periodFrom(row.period),
      periodTo(row.period),
      row.edition,
      row.value,
      row.growth,
      row.growthBasis,
      row.definition,
      row.publishedOn,
      row.standing,
      row.source,
      row.note,
    ]
    yield `${cells.map((cell) => (cell === null ? '\\N' : escapeCell(String(cell)))).join('\t')}\n`
  }
}

/** COPY's text format: backslash, tab and line ends are written as escapes. */
const escapeCell = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (char) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[char] ?? char)

interface Row {
  seriesId: string
  from: string
  to: string
}

const fields = sql`o.series_id as "seriesId", o.period_from as "from", o.period_to as "to", o.edition, o.value, o.growth, o.growth_basis as "growthBasis",
  o.definition, o.published_on as "publishedOn", o.standing, o.source, o.note`

const parse = (row: Row): Observation & { seriesId: string } => ({
  seriesId: row.seriesId,
  ...Observation.parse({ ...row, period: intervalPeriod(parsePlainDate(row.from), parsePlainDate(row.to)) }),
})

/**
 * The figures of some series as they were known on `asOf`: of each period the newest edition published by then. Without
 * `asOf` the current ones, from the projection.
 */
export async function figuresOf(
  tenancy: Tenancy,
  seriesIds: readonly string[],
  asOf: PlainDate | undefined,
): Promise<(Observation & { seriesId: string })[]> {
  if (seriesIds.length === 0) return []
  const ids = sql`${[...seriesIds]}::uuid[]`
  const answer = asOf
    ? await sql<Row>`
        select distinct on (o.series_id, o.period_from, o.period_to) ${fields} from indicators.observation o
        where o.district_id = ${tenancy.district} and o.series_id = any (${ids}) and o.published_on <= ${asOf}::date
        order by o.series_id, o.period_from, o.period_to, o.published_on desc, o.edition desc`.execute(tenancy.db)
    : await sql<Row>`
        select ${fields} from indicators.current_observation c
        join indicators.observation o using (district_id, series_id, period_from, period_to, edition)
        where c.district_id = ${tenancy.district} and c.series_id = any (${ids}) order by o.series_id, o.period_to, o.period_from`.execute(
        tenancy.db,
      )
  return answer.rows.map(parse)
}

/** Every edition of some series, oldest publication first: what the page shows as versions. */
export async function editionsOf(
  tenancy: Tenancy,
  seriesIds: readonly string[],
  asOf: PlainDate | undefined,
): Promise<(Observation & { seriesId: string })[]> {
  if (seriesIds.length === 0) return []
  const answer = await sql<Row>`
    select ${fields} from indicators.observation o
    where o.district_id = ${tenancy.district} and o.series_id = any (${[...seriesIds]}::uuid[])
      and (${asOf ?? null}::date is null or o.published_on <= ${asOf ?? null}::date)
    order by o.series_id, o.period_to, o.period_from, o.published_on, o.edition`.execute(tenancy.db)
  return answer.rows.map(parse)
}
