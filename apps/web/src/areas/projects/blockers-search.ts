import { UnitId } from '@lantu/kernel'
import type { BlockerQuery } from '@lantu/ledger/contract'
import { z } from 'zod'
import { asOfDay } from './search.ts'

export const RemoverLevel = z.enum(['unit', 'districtLeader', 'city'])
export type RemoverLevel = z.infer<typeof RemoverLevel>

const yes = z.literal(true).optional().catch(undefined)

/** What the address of 堵点 holds. Malformed parts are dropped. */
export const BlockersSearch = z.object({
  unit: UnitId.optional().catch(undefined),
  level: RemoverLevel.optional().catch(undefined),
  needsLeader: yes,
  overdue: yes,
  removed: yes,
})
export type BlockersSearch = z.infer<typeof BlockersSearch>

const said = (on: true | undefined): 'true' | undefined => (on ? 'true' : undefined)

export function blockerQueryOf(
  search: BlockersSearch,
  on: string | null,
): Omit<z.input<typeof BlockerQuery>, 'limit' | 'cursor'> {
  const { unit, level } = search
  return {
    unit,
    level,
    needsLeader: said(search.needsLeader),
    overdue: said(search.overdue),
    removed: said(search.removed),
    asOf: asOfDay(on),
  }
}

export const isNarrowed = (search: BlockersSearch): boolean =>
  Object.values(search).some((value) => value !== undefined)
