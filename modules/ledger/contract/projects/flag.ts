import { Reason } from '@lantu/kernel'
import { z } from 'zod'

export const FlagCode = z.enum([
  'startedNotListed',
  'listedNotCounted',
  'stageLong',
  'milestoneLate',
  'fundsHeld',
  'promiseOverdue',
])
export type FlagCode = z.infer<typeof FlagCode>

/** Something is off: why, what would clear it, and the version of the rules that say so. */
export const Flag = z.object({ code: FlagCode, reason: Reason, clears: Reason, rule: z.string() })
export type Flag = z.infer<typeof Flag>

/** The sentences of the flags with their parameters; spread into `ledgerReasons`. Amounts are decimals in 万元, stages and days as they travel. */
export const projectReasons = {
  'ledger.project.startedNotListed': ['on', 'days', 'limit', 'total'],
  'ledger.project.startedNotListed.clears': [],
  'ledger.project.listedNotCounted': ['on', 'days', 'limit'],
  'ledger.project.listedNotCounted.clears': [],
  'ledger.project.stageLong': ['stage', 'on', 'days', 'limit'],
  'ledger.project.stageLong.clears': ['stage'],
  'ledger.project.milestoneLate': ['name', 'on', 'days', 'count'],
  'ledger.project.milestoneLate.clears': [],
  'ledger.project.fundsHeld': ['held', 'on', 'days', 'limit'],
  'ledger.project.fundsHeld.clears': [],
  'ledger.project.promiseOverdue': ['on', 'days', 'count'],
  'ledger.project.promiseOverdue.clears': [],
} as const satisfies Readonly<Record<string, readonly string[]>>
