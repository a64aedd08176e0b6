import { Fen, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { SignedAmount } from './amount.ts'
import { ProjectId } from './ids.ts'
import { Paper, Why } from './stage.ts'

/** 预算 → 下达 → 支出. */
export const FundsStep = z.enum(['budget', 'released', 'spent'])
export type FundsStep = z.infer<typeof FundsStep>

/**
 * Money moves on a day with its paper. Nothing is edited: a wrong amount is put right by a movement with the opposite sign and
 * its reason. `confirmOver` lets more be released than was budgeted, or spent than was released, with its reason.
 */
export const NewMovement = z.object({
  step: FundsStep,
  on: PlainDate,
  amount: SignedAmount.refine((fen) => fen !== '0', 'not nothing'),
  paper: Paper,
  reason: Why.nullable().default(null),
  confirmOver: z.boolean().default(false),
})
export type NewMovement = z.infer<typeof NewMovement>

export const MovementView = NewMovement.omit({ confirmOver: true }).extend({ no: z.int(), at: z.string() })
export type MovementView = z.infer<typeof MovementView>

/**
 * Sums in fen. Shares are whole per mille of the step before, null where that is nothing. `heldSince` is the day from which
 * the oldest money still held back has been in the budget; days are from the first movement of a step to the first of the next.
 */
export const FundsSums = z.object({
  budget: Fen,
  released: Fen,
  spent: Fen,
  held: Fen,
  heldSince: PlainDate.nullable(),
  releasedShare: z.int().nullable(),
  spentShare: z.int().nullable(),
  daysToRelease: z.int().nullable(),
  daysToSpend: z.int().nullable(),
})
export type FundsSums = z.infer<typeof FundsSums>

/** 应下尽下: a project whose money is in the budget and not passed on, longest first. */
export const FundsGap = z.object({
  projectId: ProjectId,
  name: z.string(),
  leadUnitId: UnitId,
  budget: Fen,
  released: Fen,
  held: Fen,
  since: PlainDate,
  days: z.int(),
  late: z.boolean(),
})
export type FundsGap = z.infer<typeof FundsGap>
