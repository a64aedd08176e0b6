import { chinaCalendar, PlainDate } from '@lantu/kernel/time'

/** Work days after `from` up to and including `to` (调休 counted); undefined for years the calendar does not know. */
export function findWorkDays(from: string, to: string): number | undefined {
  const first = PlainDate.safeParse(from)
  const last = PlainDate.safeParse(to)
  if (!first.success || !last.success || !chinaCalendar.knows(first.data) || !chinaCalendar.knows(last.data))
    return undefined
  return chinaCalendar.workDaysBetween(first.data, last.data)
}
