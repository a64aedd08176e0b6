import { AmendBlocker, type BlockerView, NewBlocker } from '@lantu/ledger/contract'
import type { RemoverLevel } from './blockers-search.ts'

/** What the form of a 堵点 holds. */
export interface BlockerDraft {
  readonly what: string
  readonly since: string | null
  readonly level: RemoverLevel
  readonly unit: string | null
  readonly askedOn: string | null
  readonly promisedBy: string | null
  readonly needsLeader: boolean
}

export const blockerDraftOf = (blocker: BlockerView | null, today: string): BlockerDraft => ({
  what: blocker?.what ?? '',
  since: blocker?.since ?? today,
  level: blocker?.remover.kind ?? 'unit',
  unit: blocker?.remover.kind === 'unit' ? blocker.remover.unitId : null,
  askedOn: blocker?.askedOn ?? null,
  promisedBy: blocker?.promisedBy ?? null,
  needsLeader: blocker?.needsLeader ?? false,
})

/** The blocker as it would be sent, or what is wrong. */
export function readBlocker({ level, unit, ...said }: BlockerDraft) {
  const remover = level === 'unit' ? { kind: level, unitId: unit } : { kind: level }
  return NewBlocker.safeParse({ ...said, remover })
}

/** Only what differs is sent: a unit that may say its promise alone would be refused everything else. */
export function changesOfBlocker(before: BlockerView, after: NewBlocker): AmendBlocker {
  return AmendBlocker.parse(
    Object.fromEntries(
      Object.entries(after).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name)),
      ),
    ),
  )
}
