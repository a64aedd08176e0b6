import type { Lamp } from '@lantu/kernel'
import { addDays, PlainDate } from '@lantu/kernel/time'
import type { CommitmentSummary } from '@lantu/ledger/contract'
import type { MatterRow } from '@lantu/matters/contract'

/** One thing a unit has in hand: a task of the ledger, or a matter that is no task's (批示, 议定事项, 偏差). */
export interface UnitItem {
  readonly id: string
  readonly href: string
  readonly number: string | null
  readonly title: string | null
  readonly lamp: Lamp
  readonly state: string
  /** The last day, or the instant of the deadline of a matter. */
  readonly due: { readonly day: string } | { readonly at: string } | null
  readonly waitsForUnit: boolean
}

/** States of a task in which the next step is not the unit's own. */
const notTheUnits = new Set(['reported', 'verifying', 'submitted'])
const ended = new Set(['closed', 'normalised', 'terminated', 'declined'])

export const itemsOfCommitments = (rows: readonly CommitmentSummary[]): readonly UnitItem[] =>
  rows.flatMap((row) =>
    row.lamp === null || row.lamp.colour === 'closed' || ended.has(row.state)
      ? []
      : [
          {
            id: row.id,
            href: `/ledger/${row.id}`,
            number: row.number,
            title: row.title,
            lamp: { colour: row.lamp.colour, reasons: row.lamp.reasons, rule: row.lamp.rule },
            state: row.state,
            due: row.due === null ? null : { day: row.due },
            waitsForUnit: !notTheUnits.has(row.state),
          },
        ],
  )

export const itemsOfMatters = (rows: readonly MatterRow[]): readonly UnitItem[] =>
  rows.flatMap((row) =>
    row.outcome !== null
      ? []
      : [
          {
            id: row.id,
            href: `/matters/${row.id}`,
            number: row.number,
            title: row.title,
            lamp: row.lamp,
            state: row.state,
            due: row.nextDue === null ? null : { at: row.nextDue },
            waitsForUnit: row.phase === 'consulted' || row.phase === 'withUnit',
          },
        ],
  )

/** Deadlines within this many days stand among what is to be done first. */
const nearDays = 7

/** What is off, near its deadline or asked of the unit for its opinion comes first; the order within stays. */
export function sortUnitItems(
  items: readonly UnitItem[],
  today: string,
): { readonly first: readonly UnitItem[]; readonly later: readonly UnitItem[] } {
  const day = PlainDate.safeParse(today)
  const near = day.success ? addDays(day.data, nearDays) : today
  const isFirst = (item: UnitItem) =>
    item.lamp.colour === 'red' ||
    item.lamp.colour === 'amber' ||
    item.state === 'consulting' ||
    (item.waitsForUnit && item.due !== null && dayOf(item.due) <= near)
  return { first: items.filter(isFirst), later: items.filter((item) => !isFirst(item)) }
}

/** Midnight in Beijing is the evening before in UTC, so the date of the instant is the last day itself. */
const dayOf = (due: NonNullable<UnitItem['due']>): string => ('day' in due ? due.day : due.at.slice(0, 10))
