/**
 * Every reason that matters give, with the names of its parameters: the message catalogues must print them all. `due` is an
 * instant, ISO 8601, or left out where there is none; days are `YYYY-MM-DD`; `kind`, `action`, `clock` and `stage` are codes.
 */
export const matterReasons = {
  'matters.lamp.closed': [],
  'matters.lamp.ended': ['outcome'],
  'matters.lamp.notIssued': [],
  'matters.lamp.suspended': [],
  'matters.lamp.overdue': ['due'],
  'matters.lamp.returned': [],
  'matters.lamp.near': ['due'],
  'matters.lamp.reported': [],
  'matters.lamp.inTime': ['due'],
  'matters.clock.untilDate': ['date'],
  'matters.notice.step': ['kind', 'action', 'number'],
  'matters.notice.clock': ['kind', 'clock', 'stage', 'lastDay', 'number'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type MatterReasonCode = keyof typeof matterReasons
