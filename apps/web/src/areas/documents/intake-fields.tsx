import type { DocumentKind } from '@lantu/documents/contract'
import { useText } from '#language/index.ts'
import { ChoiceField, DateField, NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { dayOf, fieldsOf, type IntakeDraft, type IntakeField, isDay } from './intake-draft.ts'
import { useLeaders } from './use-leaders.ts'
import { intakeHints, intakeWords } from './words.ts'

interface IntakeFieldsProps {
  readonly kind: DocumentKind
  readonly draft: IntakeDraft
  readonly onChange: (draft: IntakeDraft) => void
  readonly lacks: readonly IntakeField[]
}

/** What this kind of document has of its own: 批示人 and 办理要求, the meeting, the city's number. */
export function IntakeFields(props: IntakeFieldsProps) {
  const text = useText()
  const { kind } = props
  return (
    <fieldset className="doc-intake stack-s">
      <legend className="lab">{text('documents.intake')}</legend>
      <p className="note">
        {text(
          kind === 'instruction'
            ? 'documents.intakeInstruction'
            : kind === 'committeeMinutes' || kind === 'executiveMinutes' || kind === 'topicMinutes'
              ? 'documents.intakeMinutes'
              : 'documents.intakeOther',
        )}
      </p>
      <div className="fields">
        {fieldsOf[kind].map(({ field, need }) => (
          <OneField key={field} {...props} field={field} need={need} />
        ))}
      </div>
    </fieldset>
  )
}

function OneField(props: IntakeFieldsProps & { field: IntakeField; need: boolean }) {
  const text = useText()
  const { field, draft } = props
  const value = draft[field] ?? ''
  const hint = intakeHints[field]
  const shared = {
    label: text(intakeWords[field]),
    required: props.need && props.kind === 'instruction',
    error: props.lacks.includes(field) ? text('documents.needed') : undefined,
    hint: hint && text(hint),
  }
  const set = (next: string) => props.onChange({ ...draft, [field]: next })
  if (field === 'leaderId') return <LeaderField {...shared} draft={draft} onChange={set} />
  if (isDay(field)) return <DateField {...shared} value={dayOf(value)} onChange={(day) => set(day ?? '')} />
  if (field === 'year') return <NumberField {...shared} value={value} onChange={set} />
  if (field === 'chairedBy' || field === 'category') {
    const options =
      field === 'chairedBy'
        ? ([
            ['party', 'documents.chairedByParty'],
            ['government', 'documents.chairedByGovernment'],
          ] as const)
        : ([
            ['deputy', 'documents.byDeputy'],
            ['member', 'documents.byMember'],
          ] as const)
    return (
      <ChoiceField
        {...shared}
        value={value === '' ? null : value}
        onChange={set}
        options={options.map(([id, word]) => ({ id, label: text(word) }))}
      />
    )
  }
  const isLong = field === 'requirement' || field === 'occasion'
  return (
    <TextField
      {...shared}
      value={value}
      onChange={set}
      maxLength={field === 'requirement' ? 1000 : field === 'occasion' ? 200 : field === 'number' ? 40 : 60}
      {...(isLong && field === 'requirement' && { rows: 3 })}
    />
  )
}

function LeaderField(props: {
  label: string
  required: boolean
  error: string | undefined
  hint: string | undefined
  draft: IntakeDraft
  onChange: (value: string) => void
}) {
  const { draft, onChange, ...field } = props
  const leaders = useLeaders(dayOf(draft['instructedOn'] ?? ''))
  return <SelectField {...field} options={leaders} value={draft['leaderId'] || null} onChange={onChange} />
}
