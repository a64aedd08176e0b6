import type { DocumentDetail, Intake } from '@lantu/documents/contract'
import type { Basis } from '#contract/commitment.ts'
import type { MatterKind } from '#contract/reconciliation.ts'

/**
 * What a document's new commitments may be opened as, the proposed kind first. A 批示 gives 批示件 and 纪要 议定事项, where the
 * facts these kinds need were taken in; either may be supervised in full instead.
 */
export function matterKindsOf(intake: Intake | null): readonly [MatterKind, ...MatterKind[]] {
  switch (intake?.kind) {
    case 'instruction':
      return ['instruction', 'supervision']
    case 'committeeMinutes':
    case 'executiveMinutes':
    case 'topicMinutes':
      return ['decision', 'supervision']
    case 'speech':
    case 'workReport':
    case 'folder':
    case 'livelihood':
    case 'cityItem':
    case 'cityTask':
    case 'proposal':
    case undefined:
      return ['supervision']
  }
}

/** 党委督查 or 政府督查, as proposed: by who chaired the meeting. */
export const basisOf = ({ kind, intake }: Pick<DocumentDetail, 'kind' | 'intake'>): Basis =>
  intake !== null && 'chairedBy' in intake ? intake.chairedBy : kind === 'committeeMinutes' ? 'party' : 'government'

export type MovingStep = 'approve' | 'consult' | 'issue'

/** The state in which each step of a batch begins. 批示件 need no 审定, and neither they nor 议定事项 are consulted on again. */
export const stepsFrom: Readonly<Record<MatterKind, Readonly<Partial<Record<MovingStep, string>>>>> = {
  supervision: { approve: 'proposed', consult: 'approved', issue: 'consulting' },
  decision: { approve: 'proposed', issue: 'approved' },
  instruction: { issue: 'proposed' },
}

/** How many of these would take each step. */
export function readyOf(found: readonly { readonly kind: MatterKind | null; readonly state: string }[]) {
  const count = (step: MovingStep) =>
    found.filter(({ kind, state }) => kind !== null && stepsFrom[kind][step] === state).length
  return { approve: count('approve'), consult: count('consult'), issue: count('issue') }
}
