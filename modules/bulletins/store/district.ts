import { commitmentLampRules, indicatorLampRules } from '@lantu/data'
import { chinaCalendar, inForce, type PlainDate } from '@lantu/kernel/time'
import { paceVersion } from '@lantu/pace'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Snapshot } from '#contract/snapshot.ts'

const District = z.object({ code: z.string(), name: z.string(), fictional: z.boolean() })
export type District = z.infer<typeof District>

export async function getDistrict(tenancy: Tenancy): Promise<District> {
  const answer = await sql`select code, name, fictional from tenancy.district where code = ${tenancy.district}`.execute(
    tenancy.db,
  )
  return District.parse(answer.rows[0])
}

/** Which rules and engines are in force on a day. */
export const ruleVersions = (day: PlainDate): Snapshot['rules'] => ({
  commitmentLamps: inForce(commitmentLampRules, day).value.version,
  indicatorLamps: inForce(indicatorLampRules, day).value.version,
  pace: paceVersion,
  calendar: chinaCalendar.name,
})
