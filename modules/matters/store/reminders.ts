import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { tables } from './tables.ts'

export interface NearClock {
  readonly matterId: string
  readonly no: number
  readonly clock: string
  readonly owner: string
  readonly lastDay: PlainDate
  readonly warn: string
}

/** Running clocks whose deadline is near or past. */
export async function selectNearClocks(tenancy: Tenancy): Promise<readonly NearClock[]> {
  const rows = await tables(tenancy)
    .selectFrom('matters.clock')
    .select(['matter_id', 'no', 'clock', 'owner', 'last_day', 'warn_at'])
    .where('district_id', '=', tenancy.district)
    .where('ended_at', 'is', null)
    .where('warn_at', '<=', tenancy.at)
    .orderBy('warn_at')
    .execute()
  return rows.flatMap(({ matter_id, no, clock, owner, last_day, warn_at }) =>
    last_day === null || warn_at === null
      ? []
      : [{ matterId: matter_id, no, clock, owner, lastDay: parsePlainDate(last_day), warn: warn_at }],
  )
}

/** Notes these stages as passed and returns those that were not noted before. */
export async function noteStages(
  tenancy: Tenancy,
  clock: NearClock,
  stages: readonly string[],
): Promise<readonly string[]> {
  if (stages.length === 0) return []
  const noted = await tables(tenancy)
    .insertInto('matters.reminder')
    .values(
      stages.map((stage) => ({
        district_id: tenancy.district,
        matter_id: clock.matterId,
        no: clock.no,
        last_day: clock.lastDay,
        stage,
        at: tenancy.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['district_id', 'matter_id', 'no', 'last_day', 'stage']).doNothing())
    .returning('stage')
    .execute()
  return noted.map((row) => row.stage)
}
