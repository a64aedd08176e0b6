import { Fen, type LantuError } from '@lantu/kernel'
import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import type { FundsStep, FundsSums, NewMovement } from '#contract/projects/funds.ts'
import { refuse } from '#errors'
import { wanOf } from './money.ts'

export interface Movement {
  readonly step: FundsStep
  readonly on: PlainDate
  readonly amount: Fen
}

export const stepWords: Readonly<Record<FundsStep, string>> = { budget: '预算', released: '下达', spent: '支出' }
const before: Readonly<Record<FundsStep, FundsStep | null>> = { budget: null, released: 'budget', spent: 'released' }

const sumOf = (movements: readonly Movement[], step: FundsStep): bigint =>
  movements.reduce((sum, one) => (one.step === step ? sum + BigInt(one.amount) : sum), 0n)

/** Whole per mille, rounded half up; null of nothing. */
const shareOf = (part: bigint, whole: bigint): number | null =>
  whole <= 0n ? null : Number((part * 2000n + whole) / (whole * 2n))

const fen = (amount: bigint): Fen => Fen.parse(amount.toString())

/** The sums of a project's movements, null where there are none. */
export function sumFunds(movements: readonly Movement[]): FundsSums | null {
  if (movements.length === 0) return null
  const [budget, released, spent] = [
    sumOf(movements, 'budget'),
    sumOf(movements, 'released'),
    sumOf(movements, 'spent'),
  ]
  const held = budget > released ? budget - released : 0n
  return {
    budget: fen(budget),
    released: fen(released),
    spent: fen(spent),
    held: fen(held),
    heldSince: held > 0n ? heldSince(movements, released) : null,
    releasedShare: shareOf(released, budget),
    spentShare: shareOf(spent, released),
    daysToRelease: daysFrom(movements, 'budget', 'released'),
    daysToSpend: daysFrom(movements, 'released', 'spent'),
  }
}

const byDay = (movements: readonly Movement[], step: FundsStep): readonly Movement[] =>
  movements.filter((one) => one.step === step).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/**
 * The day since which the oldest money held back has been in the budget: what was released is taken from the oldest budget
 * first. Worked: 100 budgeted on 1 January, 50 on 1 March, 120 released: 30 of March's are held, so 1 March.
 */
function heldSince(movements: readonly Movement[], released: bigint): PlainDate | null {
  let covered = 0n
  for (const one of byDay(movements, 'budget')) {
    covered += BigInt(one.amount)
    if (covered > released) return one.on
  }
  return null
}

function daysFrom(movements: readonly Movement[], from: FundsStep, to: FundsStep): number | null {
  const [first] = byDay(movements, from)
  const [next] = byDay(movements, to)
  return first && next ? daysBetween(first.on, next.on) : null
}

/** Why a movement cannot be recorded, or undefined: a step may exceed the one before only when that was confirmed with a reason. */
export function findMovementFault(
  movements: readonly Movement[],
  given: NewMovement,
  today: PlainDate,
): LantuError | undefined {
  const step = stepWords[given.step]
  if (given.on > today) return refuse('ledger.project.futureDay', { params: { on: given.on, today } })
  if (given.amount.startsWith('-') && given.reason === null)
    return refuse('ledger.project.correctionReason', { params: { stage: step } })
  const sum = (one: FundsStep) => sumOf(movements, one) + (one === given.step ? BigInt(given.amount) : 0n)
  if (sum(given.step) < 0n) return refuse('ledger.project.fundsNegative', { params: { step } })
  for (const part of ['released', 'spent'] as const) {
    const whole = before[part]
    // What already exceeded before, and was confirmed then, is not asked about again when another step moves.
    if (whole === null || (part !== given.step && whole !== given.step) || sum(part) <= sum(whole)) continue
    if (given.confirmOver && given.reason !== null) continue
    const params = { step: stepWords[part], sum: wanOf(sum(part)), of: stepWords[whole], whole: wanOf(sum(whole)) }
    return refuse('ledger.project.fundsOver', { params })
  }
  return undefined
}
