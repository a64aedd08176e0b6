import { listIndicators } from '@lantu/indicators'
import { DecimalText } from '@lantu/kernel'
import {
  intervalPeriod,
  type Period,
  type PlainDate,
  parsePlainDate,
  periodFrom,
  periodTo,
  yearOf,
} from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { EconomyFigure, EconomyLine, EconomyMaterial } from '#domain/material.ts'

/** More indicators than this no report prints. */
const most = 200

const Figure = z.object({
  indicatorId: z.string(),
  from: z.string(),
  to: z.string(),
  value: DecimalText.nullable(),
  growth: DecimalText.nullable(),
  growthBasis: z.string().nullable(),
  standing: z.enum(['published', 'internal']),
  source: z.string(),
})
type Figure = EconomyFigure & { readonly indicatorId: string }

/** The district's cumulative figures (from 1 January) of the report's year and the year before, as known on `asOf`. */
async function cumulativeFigures(tenancy: Tenancy, asOf: PlainDate, year: number): Promise<Figure[]> {
  const answer = await sql`
    select distinct on (series_id, period_from, period_to) indicator_id as "indicatorId", period_from as "from", period_to as "to", value, growth,
      growth_basis as "growthBasis", standing, source
    from indicators.figure_known
    where district_id = ${tenancy.district} and area_code = ${tenancy.district} and published_on <= ${asOf}::date
      and period_from in (make_date(${year}::int, 1, 1), make_date(${year - 1}::int, 1, 1))
    order by series_id, period_from, period_to, published_on desc, edition desc`.execute(tenancy.db)
  return Figure.array()
    .parse(answer.rows)
    .map(({ from, to, ...rest }) => ({ ...rest, period: intervalPeriod(parsePlainDate(from), parsePlainDate(to)) }))
}

/** The cumulative figure that stands before the report's: the latest of the same year, else the whole of last year. */
function findBefore(figures: readonly Figure[], period: Period): Figure | undefined {
  const start = periodFrom(period)
  const sameYear = figures
    .filter((one) => periodFrom(one.period) === start && periodTo(one.period) < periodTo(period))
    .sort((a, b) => (a.period < b.period ? 1 : -1))[0]
  return sameYear ?? figures.find((one) => one.period === `${yearOf(start) - 1}-01-01/${yearOf(start) - 1}-12-31`)
}

export async function economyMaterial(
  tenancy: Tenancy,
  asked: { asOf: PlainDate; period: Period; unitNames: ReadonlyMap<string, string> },
): Promise<EconomyMaterial> {
  const { asOf, period, unitNames } = asked
  const year = yearOf(periodFrom(period))
  const { rows } = await listIndicators(tenancy, { link: undefined, year, asOf, after: undefined, limit: most })
  const figures = Map.groupBy(await cumulativeFigures(tenancy, asOf, year), (figure) => figure.indicatorId)
  const lines = rows.map((row): EconomyLine => {
    const own = figures.get(row.id) ?? []
    return {
      id: row.id,
      name: row.name,
      unit: row.unit,
      decimals: row.decimals,
      owner: row.ownerUnitId === null ? null : (unitNames.get(row.ownerUnitId) ?? '（单位已撤并）'),
      figure: own.find((one) => one.period === period),
      before: findBefore(own, period),
      target: row.target && { wording: row.target.wording, kind: row.target.kind, half: row.target.halfValue },
      judgement: row.assessment && {
        lamp: row.assessment.lamp.colour,
        reasons: row.assessment.lamp.reasons,
        probability: row.assessment.result.probability.year,
      },
    }
  })
  return { asOf, period, lines }
}
