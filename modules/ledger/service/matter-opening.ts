import type { DocumentDetail } from '@lantu/documents/contract'
import { namesOf } from '@lantu/identity'
import { decisionPolicy, instructionPolicy, type Opening, supervisionPolicy } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import type { MatterKind } from '#contract/reconciliation.ts'
import { refuse } from '#errors'

/** What the kind adds to the opening of each matter of a document. */
export type KindOpening = Pick<Opening, 'policy'> &
  Partial<Pick<Opening, 'requirement' | 'instruction' | 'instructedBy' | 'instructedOn'>>

/** The longest summary a matter keeps, in UTF-16 units; the whole stays with the document. */
const longestSummary = 1000

/** The policy of a kind, and for a 批示件 who gave the 批示, when, what was written and what is asked. */
export async function openingOf(tenancy: Tenancy, document: DocumentDetail, kind: MatterKind): Promise<KindOpening> {
  switch (kind) {
    case 'supervision':
      return { policy: supervisionPolicy }
    case 'decision':
      return { policy: decisionPolicy }
    case 'instruction': {
      const { intake } = document
      if (intake?.kind !== 'instruction') throw refuse('ledger.matterKind')
      const { leaderId, instructedOn, requirement } = intake
      const names = await namesOf(tenancy, [leaderId])
      return {
        policy: instructionPolicy,
        instruction: document.text
          .trim()
          .slice(0, longestSummary)
          .replace(/[\uD800-\uDBFF]$/, ''),
        instructedBy: names.get(leaderId)?.slice(0, 40) ?? '区领导',
        instructedOn,
        requirement,
      }
    }
  }
}
