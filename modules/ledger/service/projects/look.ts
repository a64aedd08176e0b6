import { inForce, projectRules } from '@lantu/data'
import { todayOf } from '@lantu/identity'
import { earlierOf, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Look } from './view.ts'

/** The day to judge on, a past one or today: of a day to come nothing is known. */
export function lookAt(tenancy: Tenancy, asOf?: PlainDate | undefined): Look {
  const today = todayOf(tenancy)
  const day = asOf === undefined ? today : earlierOf(asOf, today)
  return { day, rules: inForce(projectRules, day).value }
}
