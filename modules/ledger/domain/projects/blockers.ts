import type { LantuError, UnitId } from '@lantu/kernel'
import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import type { Remover } from '#contract/projects/blocker.ts'
import { refuse } from '#errors'

/** What is said of a blocker’s days. */
export interface BlockerDays {
  readonly since: PlainDate
  readonly askedOn: PlainDate | null
  readonly promisedBy: PlainDate | null
  readonly removedOn: PlainDate | null
}

/** Nothing comes before the block itself, and only a promise lies ahead. */
export function findDaysFault(days: BlockerDays, today: PlainDate): LantuError | undefined {
  const { since, askedOn, promisedBy, removedOn } = days
  const early = [askedOn, promisedBy, removedOn].some((day) => day !== null && day < since)
  const late = [since, askedOn, removedOn].some((day) => day !== null && day > today)
  return early || late ? refuse('ledger.project.blockerDays', { params: { today } }) : undefined
}

/** Days it stood or stands, and days past the promise while it stands. */
export const countDays = ({ since, promisedBy, removedOn }: BlockerDays, today: PlainDate) => ({
  daysOpen: Math.max(0, daysBetween(since, removedOn ?? today)),
  overdue: removedOn !== null || promisedBy === null ? 0 : Math.max(0, daysBetween(promisedBy, today)),
})

export const removerUnit = (remover: Remover): UnitId | null => (remover.kind === 'unit' ? remover.unitId : null)
