import type { Intake } from '@lantu/documents/contract'
import { printDate, useLanguage, useText } from '#language/index.ts'
import { dayOf, type IntakeField, isDay, saidIn } from './intake-draft.ts'
import { useLeaders } from './use-leaders.ts'
import { intakeWords } from './words.ts'

/** What was taken in with the document, in the order in which it was asked for. */
export function IntakeFacts({ intake }: { intake: Intake }) {
  const text = useText()
  const { language } = useLanguage()
  const leaders = useLeaders(intake.kind === 'instruction' ? intake.instructedOn : null)
  const say = (field: IntakeField, value: string): string => {
    const day = isDay(field) ? dayOf(value) : null
    if (day) return printDate(day, language, { year: true })
    if (field === 'leaderId') return leaders.find((one) => one.id === value)?.label ?? text('matters.somebody')
    if (field === 'chairedBy')
      return text(value === 'party' ? 'documents.chairedByParty' : 'documents.chairedByGovernment')
    if (field === 'category') return text(value === 'deputy' ? 'documents.byDeputy' : 'documents.byMember')
    return value
  }
  return (
    <dl className="doc-facts">
      {saidIn(intake).map(({ field, value }) => (
        <div key={field}>
          <dt>{text(intakeWords[field])}</dt>
          <dd>{say(field, value)}</dd>
        </div>
      ))}
    </dl>
  )
}
