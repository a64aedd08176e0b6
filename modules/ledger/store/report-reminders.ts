import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'

/** Whether this day's round has spoken already. */
export async function hasSpoken(tenancy: Tenancy, day: PlainDate): Promise<boolean> {
  const answer = await sql`
    select 1 from ledger.report_reminder where district_id = ${tenancy.district} and on_day = ${day}::date limit 1`.execute(
    tenancy.db,
  )
  return answer.rows.length > 0
}

export interface StageNote {
  readonly commitmentId: string
  readonly periodTo: PlainDate
  readonly stage: string
}
const Noted = z.object({ commitmentId: z.string(), periodTo: z.string(), stage: z.string() })

export const keyOf = (note: Pick<StageNote, 'commitmentId' | 'stage'> & { readonly periodTo: string }): string =>
  `${note.commitmentId}/${note.periodTo}/${note.stage}`

/** Notes stages as spoken of on `day` and returns the keys of those that had not been. */
export async function noteReportStages(
  tenancy: Tenancy,
  notes: readonly StageNote[],
  day: PlainDate,
): Promise<ReadonlySet<string>> {
  const answer = await sql`
    insert into ledger.report_reminder (district_id, commitment_id, period_to, stage, on_day)
    select ${tenancy.district}, x."commitmentId", x."periodTo", x.stage, ${day}::date
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as x("commitmentId" uuid, "periodTo" date, stage text)
    on conflict do nothing returning commitment_id as "commitmentId", period_to as "periodTo", stage`.execute(
    tenancy.db,
  )
  return new Set(Noted.array().parse(answer.rows).map(keyOf))
}
