import { durations } from '@lantu/data'
import { type Dated, parsePlainDate } from '@lantu/kernel/time'

/* How long each step may take is dated data of the house; here each is given the name of the clock it drives. */
export const receiveWithin = durations['supervision.signFor']
export const receiveInstructionWithin = durations['instruction.signFor']
export const verifyWithin = durations['supervision.verify']
export const rectifyWithin = durations['supervision.redo']
export const objectWithin = durations['supervision.askReview']
export const reviewWithin = durations['supervision.review']

const from = parsePlainDate('2021-02-01')

/** A unit is reminded this many working days before its last day, and on it. */
export const remindBefore: readonly Dated<number>[] = [
  { value: 2, unit: 'workDay', from, source: 'Design §2: two working days before anything is said of it outside' },
]

/** Days after the last day on which an overdue clock is reminded of: with growing pauses, then silence. */
export const remindAfter: readonly Dated<readonly number[]>[] = [
  {
    value: [1, 3, 7, 15, 30],
    unit: 'day',
    from,
    source: 'House default: decaying, so that reminders do not become a burden',
  },
]

/** From this many days after the last day on, the superior on the organisation chart is told as well. */
export const escalateAfter: readonly Dated<number>[] = [
  { value: 3, unit: 'day', from, source: 'House default: the unit has had one reminder of its own first' },
]
