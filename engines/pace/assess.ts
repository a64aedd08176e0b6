import type { Reason } from '@lantu/kernel'
import type { PaceInput, PaceKind, PaceResult } from './contract.ts'
import { centralInterval, type Outlook, probabilityAtLeast, probabilityAtMost } from './logistic.ts'
import { neededForRest } from './needed-rest.ts'
import { paceConstants } from './outlook.ts'
import { explain } from './reasons.ts'
import { linearShare, seasonalShare } from './schedule.ts'
import { slotsToJune } from './slots.ts'
import { findBasis, outlookAt } from './span-outlook.ts'
import { total } from './total.ts'
import { paceVersion } from './version.ts'
import { readYear, type YearSoFar } from './year.ts'

/**
 * Question: will the target be reached, what is to be expected, and what must the rest of the year bring?
 * Formula: schedule and needed as in their own functions; the probability is the predictive distribution of the year
 * (`outlook.ts`) above the target, for a ceiling below it.
 * Units: as the line (see `contract.ts`). Means weigh an observation by its months.
 * Source: practice §2, handbook engines (pace). Assumptions: history and this year are of one 数据版本 and one 口径.
 * Edge cases: fewer than three comparable years: no probability, 资料不足; no last year: no needed growth, 缺上年同期基数; a gap
 * within this year: what stands before it counts; a finished year or half: probability 0 or 1.
 * Tolerance: bit-identical repeats; scaling series and target together moves probabilities by less than 1e-9.
 */
export function assessPace(input: PaceInput): PaceResult {
  const year = readYear(input)
  const span = year.months.length
  const june = slotsToJune(input.frequency)
  const basis = findBasis(input, year)
  const asked = { basis, constants: paceConstants }
  const whole = outlookAt(input, year, { ...asked, span })
  const half = input.halfTarget === undefined ? null : outlookAt(input, year, { ...asked, span: june })
  const schedule = {
    linear: linearShare(input.frequency, year.elapsed),
    seasonal: input.kind === 'growth' ? null : seasonalShare({ history: year.weighed, elapsed: year.elapsed }),
    actual: shareDone(input, year),
  }
  const needed = neededForRest(input, year)
  const probability = {
    year: whole && chance(whole, input.kind, input.target),
    half: half === null || input.halfTarget === undefined ? null : chance(half, input.kind, input.halfTarget),
  }
  const interval = whole && centralInterval(whole, 0.8)
  const expected = { year: whole?.middle ?? null, half: half?.middle ?? null }
  const reasons: Reason[] = explain({ input, year, schedule, needed, probability, expected, interval })
  return {
    id: input.id,
    probability,
    expected,
    interval80: { year: interval },
    schedule,
    needed,
    reasons,
    version: paceVersion,
  }
}

function chance(outlook: Outlook, kind: PaceKind, target: number): number {
  return kind === 'ceiling' ? probabilityAtMost(outlook, target) : probabilityAtLeast(outlook, target)
}

/** 完成率; for means and ceilings what is used up of target × 12 months. Undefined for growth and targets that are not positive. */
function shareDone(input: PaceInput, year: YearSoFar): number | null {
  if (input.kind === 'growth' || !(input.target > 0)) return null
  const whole = input.kind === 'sum' ? input.target : input.target * 12
  const share = total(year.ytd) / whole
  return Number.isFinite(share) ? share : null
}
