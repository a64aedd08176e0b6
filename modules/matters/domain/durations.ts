import { type Clock, type Dated, naturalDays, parsePlainDate, workingDays } from '@lantu/kernel/time'

/*
 * How long each step may take, as dated data. 督办 clocks are 工作日, those of the 督查 regulation 自然日 (practice §11).
 */
const from = parsePlainDate('2021-02-01')
const duration = (value: Clock, source: string): readonly Dated<Clock>[] => [
  { value, unit: value.kind === 'continuousHours' ? 'hour' : 'day', from, source },
]

export const receiveWithin = duration(workingDays(1), 'House default: 签收 on the next working day at the latest')
export const verifyWithin = duration(workingDays(5), 'House default: 核查 five working days from 反馈')
export const rectifyWithin = duration(
  workingDays(5),
  'House default: 退回 leaves five working days where no day is set',
)
export const objectWithin = duration(
  naturalDays(30),
  '政府督查工作条例 (国令第733号), in force 2021-02-01: objection to a conclusion',
)
export const reviewWithin = duration(
  naturalDays(30),
  '政府督查工作条例 (国令第733号), in force 2021-02-01: 复核 of a conclusion',
)

/** A unit is reminded this many working days before its day, on the day, and after it with growing pauses. */
export const remindBefore: readonly Dated<number>[] = [
  { value: 2, unit: 'working day', from, source: 'Design §2: shown to the unit two working days before' },
]
export const remindAfter: readonly Dated<readonly number[]>[] = [
  { value: [1, 3, 7, 15, 30], unit: 'day after the last day', from, source: 'House default: decaying, then silence' },
]
