import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import { type Matters, openMatter } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { type Basis, CommitmentId, type SourceKind, type Span } from '#contract/commitment.ts'
import type { Item } from '#contract/reconciliation.ts'
import type { NewCommitment } from '#domain/commitment.ts'
import type { KindOpening } from './matter-opening.ts'

/** An item that has what 拟办 needs. */
export type ReadyItem = Item & { readonly leadUnitId: UnitId; readonly due: PlainDate }

/**
 * Opens the matter of a new commitment as its kind opens and proposes its units, day and requirement: the one way in, from a document's row
 * or out of a commitment that stands. The caller writes the row (`addCommitments`).
 */
export async function openItem(
  tenancy: Tenancy,
  matters: Matters,
  given: {
    item: ReadyItem
    opening: KindOpening
    basis: Basis
    sourceKind: SourceKind
    documentId: string | null
    spans: readonly Span[]
  },
): Promise<NewCommitment> {
  const { item, opening, basis, sourceKind, documentId, spans } = given
  const { leadUnitId: lead, coUnitIds: co, due } = item
  const requirement = opening.requirement ?? item.target ?? item.title
  const id = CommitmentId.parse(tenancy.effects.newId<'commitment'>())
  const opened = await openMatter(tenancy, {
    ...opening,
    requirement,
    subject: { subjectKind: 'commitment', subjectId: id },
    basis,
    title: item.title,
    due,
    suggested: { lead, co },
  })
  const input = { lead, co, due, requirement }
  const proposed = await matters.act(tenancy, { matterId: opened.matterId, action: 'propose', input })
  const { title, target, domain, leaderId, indicatorId, startsOn, cadence, nodes } = item
  return {
    id,
    sourceKind,
    documentId,
    folderItem: null,
    title,
    target,
    domain,
    leaderId,
    leadUnitId: lead,
    coUnitIds: co,
    indicatorId,
    startsOn,
    due,
    basis,
    cadence,
    matter: { matterId: opened.matterId, state: proposed.state, phase: 'before', outcome: null, number: null },
    nodes,
    spans,
  }
}
