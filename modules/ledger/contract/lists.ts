import { z } from 'zod'

/**
 * The officers' lists: behind (红, 黄), due soon, waiting for me, a leader's decision needed (需区领导拍板), never updated, blocked
 * across units, untouched for long. What each asks is said in one place, `store/officer-lists.ts`; they are about today only.
 */
export const OfficerList = z.enum([
  'behind',
  'dueSoon',
  'waitingForMe',
  'needsDecision',
  'neverUpdated',
  'blockedAcrossUnits',
  'untouched',
])
export type OfficerList = z.infer<typeof OfficerList>

/** How many commitments the reader sees in each list. */
export const ListCounts = z.record(OfficerList, z.int().min(0))
export type ListCounts = z.infer<typeof ListCounts>
