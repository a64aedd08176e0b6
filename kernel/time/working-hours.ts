import { Temporal } from 'temporal-polyfill'
import { chinaCalendar, type WorkCalendar } from './calendar.ts'
import { type Dated, inForce } from './dated.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'
import { dateInShanghai, zone } from './zone.ts'

/** The hours of one work day, Beijing time, `HH:MM`, in order and apart. */
export type WorkingHours = readonly { readonly from: string; readonly to: string }[]

/** Summer and winter hours, or a district's own, are further versions of this table. */
export const workingHours: readonly Dated<WorkingHours>[] = [
  {
    value: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ],
    unit: 'time of day, Asia/Shanghai',
    from: parsePlainDate('2008-01-01'),
    source: 'House default: the office hours usual at Beijing district offices; a district sets its own',
  },
]

const at = (date: PlainDate, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()

/** When the offices are open on that day: nothing on rest days. */
export function listOpenHours(
  date: PlainDate,
  calendar: WorkCalendar = chinaCalendar,
  table: readonly Dated<WorkingHours>[] = workingHours,
): { from: Temporal.Instant; to: Temporal.Instant }[] {
  if (!calendar.isWorkDay(date)) return []
  return inForce(table, date).value.map((part) => ({ from: at(date, part.from), to: at(date, part.to) }))
}

/** `instant` itself when offices are open, else the next opening: when a reminder may reach a liaison. */
export function nextOpenInstant(instant: Temporal.Instant, calendar: WorkCalendar = chinaCalendar): Temporal.Instant {
  for (let day = calendar.workDayOnOrAfter(dateInShanghai(instant)); ; day = calendar.addWorkDays(day, 1)) {
    for (const { from, to } of listOpenHours(day, calendar)) {
      if (Temporal.Instant.compare(instant, from) <= 0) return from
      if (Temporal.Instant.compare(instant, to) < 0) return instant
    }
  }
}
