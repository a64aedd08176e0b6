import type { CommitmentLampRules } from '@lantu/data'
import type { Lamp } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import { lightCommitment } from '@lantu/lamps'
import type { Cadence } from '#contract/commitment.ts'
import type { LedgerReasonCode } from '#contract/reasons.ts'
import { type GivenReport, listFeedbacks, type ReportRules } from './feedbacks.ts'
import { type Assessed, measureOf } from './measure.ts'

/** What the ledger knows of one commitment when its lamp is lit. */
export interface LampInput {
  readonly phase: string
  readonly outcome: string | null
  readonly startsOn: PlainDate | null
  readonly due: PlainDate | null
  readonly cadence: Cadence
  readonly issuedOn: PlainDate | null
  readonly reportedOn: PlainDate | null
  readonly verifiedOn: PlainDate | null
  readonly touchedOn: PlainDate
  readonly lead: 'held' | 'none' | 'gone'
  readonly nodes: readonly { readonly name: string; readonly dueOn: PlainDate; readonly doneOn: PlainDate | null }[]
  readonly given: readonly GivenReport[]
  /** What is said of the indicator it is linked to; undefined where there is none. */
  readonly assessed: Assessed | undefined
}

export interface LightOptions {
  readonly today: PlainDate
  readonly rules: CommitmentLampRules
  /** Days after a period's end until its report is due, by cadence. */
  readonly feedbackAfter: ReportRules['afterDays']
}

/**
 * The lamp of a commitment today, or null before 印发, when nothing has been asked of anybody. What ended without being
 * verified (终止) is grey and says so: it is neither done nor late.
 */
export function lampOf(input: LampInput, { today, rules, feedbackAfter }: LightOptions): Lamp | null {
  if (input.issuedOn === null) return null
  if (input.phase === 'ended' && input.verifiedOn === null) {
    return {
      colour: 'grey',
      reasons: [{ code: 'ledger.ended' satisfies LedgerReasonCode, params: { outcome: input.outcome ?? '' } }],
      rule: rules.version,
    }
  }
  return lightCommitment(
    {
      today,
      startsOn: input.startsOn,
      dueOn: input.due,
      nodes: input.nodes,
      measure: measureOf(input.assessed, { today, nodes: input.nodes, due: input.due }),
      feedbacks: listFeedbacks(
        {
          cadence: input.cadence,
          issuedOn: input.issuedOn,
          nodes: input.nodes,
          afterDays: feedbackAfter,
          given: input.given,
        },
        today,
      ),
      reportedDoneOn: input.reportedOn,
      verifiedOn: input.verifiedOn,
      lead: input.lead,
      touchedOn: input.touchedOn,
    },
    { rules },
  )
}
