import type { PersonId, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Basis, Cadence, CommitmentId, CommitmentSummary, Node, SourceKind, Span } from '#contract/commitment.ts'

/** Where a matter stands, as the ledger repeats it. */
export interface MatterStanding {
  readonly matterId: string
  readonly state: string
  readonly phase: string
  readonly outcome: string | null
  readonly number: string | null
}

/** A commitment about to be written. `matter` is null exactly where it is kept for the record only. */
export interface NewCommitment {
  readonly id: CommitmentId
  readonly sourceKind: SourceKind
  readonly documentId: string | null
  readonly folderItem: string | null
  readonly title: string
  readonly target: string | null
  readonly domain: CommitmentSummary['domain']
  readonly leaderId: PersonId | null
  readonly leadUnitId: UnitId | null
  readonly coUnitIds: readonly UnitId[]
  readonly indicatorId: string | null
  readonly startsOn: PlainDate | null
  readonly due: PlainDate | null
  readonly basis: Basis
  readonly cadence: Cadence
  readonly matter: MatterStanding | null
  readonly nodes: readonly Node[]
  readonly spans: readonly Span[]
  /** Whose part it begins as, by 拆分. */
  readonly part?: { readonly parentId: string; readonly weight: number | null }
}

/** The lamp colours, gravest first: the order of lists and boards. */
export const lampOrder = ['red', 'amber', 'missing', 'blue', 'green', 'grey', 'closed'] as const
export const unlit = 9
export const lampRank = (colour: (typeof lampOrder)[number] | null): number =>
  colour === null ? unlit : lampOrder.indexOf(colour)

/** What the ledger says where there is no matter. */
export const recordState = { state: 'recordOnly', phase: 'record' } as const

/** States of the matter in which nothing is reported any more: 销号, 转常态化, 终止. */
export const endedStates: readonly string[] = ['closed', 'normalised', 'terminated']
