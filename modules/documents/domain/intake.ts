import { err, type LantuError, ok, type PersonId, type Result } from '@lantu/kernel'
import type { DocumentFacts } from '#contract/document.ts'
import type { Intake } from '#contract/intake.ts'
import { refuse } from '#errors'

/**
 * The intake by kind: it must be of the document's kind, a 批示 cannot do without it, and names a leader of the district.
 * `leaders` are the people who hold a leader's role on the day of the 批示.
 */
export function judgeIntake(
  { kind, intake }: Pick<DocumentFacts, 'kind' | 'intake'>,
  leaders: ReadonlySet<PersonId>,
): Result<Intake | null, LantuError> {
  if (intake === null) return kind === 'instruction' ? err(refuse('documents.instructionNeeds')) : ok(null)
  if (intake.kind !== kind) return err(refuse('documents.intakeOfOther'))
  if (intake.kind !== 'instruction') return ok(intake)
  const { leaderId, instructedOn, replyBy } = intake
  if (!leaders.has(leaderId)) return err(refuse('documents.notALeader', { params: { on: instructedOn } }))
  if (replyBy !== null && replyBy < instructedOn)
    return err(refuse('documents.replyBefore', { params: { on: instructedOn, replyBy } }))
  return ok(intake)
}

/** What an event may say of an intake: ids, codes and days, none of its words. */
export function codesOf(intake: Intake | null): Readonly<Record<string, string | number | null>> {
  switch (intake?.kind) {
    case 'instruction':
      return { leader: intake.leaderId, on: intake.instructedOn, due: intake.replyBy }
    case 'committeeMinutes':
    case 'executiveMinutes':
    case 'topicMinutes':
      return { on: intake.convenedOn, chairedBy: intake.chairedBy }
    case 'cityItem':
    case 'cityTask':
      return { due: intake.due }
    case 'proposal':
      return { category: intake.category, due: intake.replyDue }
    case 'folder':
    case 'livelihood':
      return { year: intake.year }
    case 'speech':
    case 'workReport':
    case undefined:
      return {}
  }
}
