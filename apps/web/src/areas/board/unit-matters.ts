import { addDays, PlainDate } from '@lantu/kernel/time'
import type { MatterRow } from '@lantu/matters/contract'

/** Deadlines within this many days stand among what is to be done first. */
const nearDays = 7

/** Open matters of a unit: those off, near their deadline or waiting for the unit's word first; the server's order within. */
export function sortUnitMatters(
  rows: readonly MatterRow[],
  today: string,
): { readonly first: readonly MatterRow[]; readonly later: readonly MatterRow[] } {
  const day = PlainDate.safeParse(today)
  const near = day.success ? addDays(day.data, nearDays) : today
  const open = rows.filter((row) => row.outcome === null)
  const isFirst = (row: MatterRow) =>
    row.lamp.colour === 'red' ||
    row.lamp.colour === 'amber' ||
    row.phase === 'consulted' ||
    (row.phase === 'withUnit' && row.nextDue !== null && row.nextDue.slice(0, 10) <= near)
  return { first: open.filter(isFirst), later: open.filter((row) => !isFirst(row)) }
}
