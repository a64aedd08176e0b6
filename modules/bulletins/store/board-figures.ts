import { intervalPeriod, PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { BoardFigure } from '#contract/board.ts'
import type { BoardDay } from './board-source.ts'

const columns = sql`indicator_id as "indicatorId", area_code as "areaCode", area_name as "areaName", period_from as "from", period_to as "to", edition,
  value, growth, growth_basis as "growthBasis", published_on as "publishedOn", standing, source`

const Row = z.object({ indicatorId: z.string(), from: z.string(), to: z.string() }).loose()
export type AreaFigure = BoardFigure & { readonly indicatorId: string }

function parse(row: unknown): AreaFigure {
  const { indicatorId, from, to, ...rest } = Row.parse(row)
  const period = intervalPeriod(parsePlainDate(from), parsePlainDate(to))
  return { indicatorId, ...BoardFigure.parse({ ...rest, period }) }
}

/** The newest figure of every area and indicator as published by the day; cumulative before single periods of one end. */
export async function areaFigures(tenancy: Tenancy, day: BoardDay): Promise<AreaFigure[]> {
  const answer = await sql`
    select distinct on (series_id) ${columns} from indicators.figure_known
    where district_id = ${tenancy.district} and published_on <= ${day.asOf}::date
    order by series_id, period_to desc, period_from, published_on desc, edition desc`.execute(tenancy.db)
  return answer.rows.map(parse)
}

/** The figure that was published last of all: 数据截至. */
export async function findNewestEdition(tenancy: Tenancy, day: BoardDay) {
  const answer = await sql<{ from: string; to: string; edition: string; publishedOn: string }>`
    select period_from as "from", period_to as "to", edition, published_on as "publishedOn" from indicators.figure_known
    where district_id = ${tenancy.district} and area_code = ${tenancy.district} and published_on <= ${day.asOf}::date
    order by published_on desc, period_to desc, period_from limit 1`.execute(tenancy.db)
  const row = answer.rows[0]
  if (!row) return null
  const period = intervalPeriod(parsePlainDate(row.from), parsePlainDate(row.to))
  return { period, edition: row.edition, publishedOn: PlainDate.parse(row.publishedOn) }
}
