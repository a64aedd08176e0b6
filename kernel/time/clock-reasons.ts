/**
 * Every step that `explainDue` tells, with the names of its parameters: the message catalogues must print them all. Days
 * are `YYYY-MM-DD`, instants ISO 8601, `holiday` its Chinese name or empty on an ordinary weekend.
 * `time.stopped` carries `hours`, or `days` and the new `last` day, by the kind of the clock.
 */
export const clockReasons = {
  'time.start': ['at'],
  'time.startDayNotCounted': ['date'],
  'time.continuousHours': ['hours'],
  'time.naturalDays': ['days', 'last'],
  'time.workingDays': ['days', 'last'],
  'time.holidayPassed': ['from', 'to', 'holiday'],
  'time.makeUpCounted': ['date', 'holiday'],
  'time.stopped': ['from', 'to', 'hours', 'days', 'last'],
  'time.rolledOver': ['from', 'to', 'holiday'],
  'time.provisional': ['year'],
  'time.standing': ['since'],
  'time.endOfDay': ['date'],
  'time.due': ['at'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ClockReasonCode = keyof typeof clockReasons
