import { addDays, chinaCalendar, type Dated, inForce, type PlainDate, parsePlainDate } from '@lantu/kernel/time'

const from = parsePlainDate('2021-02-01')
const source =
  'House default: after the sample 通报 of the field, two working days for a figure, three for measures, five for a plan'

/** Working days that a 督查通报 gives; the drafter may word them anew before 核稿. */
const workDays = {
  missing: [{ value: 2, unit: 'workDay', from, source }],
  red: [{ value: 3, unit: 'workDay', from, source }],
  amber: [{ value: 5, unit: 'workDay', from, source }],
} as const satisfies Readonly<Record<string, readonly Dated<number>[]>>

/** The last day for what is asked; where next year's holidays are not announced, calendar days a weekend longer. */
export function deadlineFor(what: keyof typeof workDays, asOf: PlainDate): PlainDate {
  const days = inForce<number>(workDays[what], asOf).value
  const far = addDays(asOf, days + 9)
  return chinaCalendar.knows(asOf) && chinaCalendar.knows(far)
    ? chinaCalendar.addWorkDays(asOf, days)
    : addDays(asOf, days + 2)
}
