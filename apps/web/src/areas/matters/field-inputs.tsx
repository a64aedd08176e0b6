import type { MatterDetail } from '@lantu/matters/contract'
import { ActionInput } from '@lantu/matters/contract'
import { useText } from '#language/index.ts'
import { ChoiceField, ComboField, DateField, TextField } from '#parts/fields/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { findWorkDays } from '#shell/work-days.ts'
import { EvidenceField, type EvidenceFile } from './evidence-field.tsx'
import { UnitsField } from './units-field.tsx'
import { useMatterNames } from './words.ts'

type FieldCode = MatterDetail['actions'][number]['fields'][number]['field']

/** What has been filled in so far, as written; nothing of it is lost when the server refuses. */
export interface Draft {
  readonly texts: Readonly<Partial<Record<FieldCode, string>>>
  readonly units: readonly string[]
  readonly evidence: readonly EvidenceFile[]
}
export const emptyDraft: Draft = { texts: {}, units: [], evidence: [] }

/** The draft as the endpoint takes it: empty fields are left out. */
export function inputOf(draft: Draft): ReturnType<typeof ActionInput.safeParse> {
  const { days, ...texts } = draft.texts
  const written = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim() !== ''))
  return ActionInput.safeParse({
    ...written,
    ...(days && { days: Number(days) }),
    ...(draft.units.length > 0 && { co: draft.units }),
    ...(draft.evidence.length > 0 && { evidence: draft.evidence }),
  })
}

const longTexts: Readonly<Partial<Record<FieldCode, number>>> = {
  requirement: 4,
  measures: 4,
  feedback: 5,
  finding: 4,
  statement: 4,
  comment: 3,
  reason: 3,
  progress: 3,
  blocker: 2,
  instruction: 3,
}
const limits: Readonly<Partial<Record<FieldCode, number>>> = {
  title: 200,
  requirement: 2000,
  measures: 2000,
  feedback: 2000,
  finding: 2000,
  statement: 2000,
  comment: 1000,
  reason: 1000,
  progress: 200,
  blocker: 500,
  instruction: 1000,
  instructedBy: 40,
  caseNumber: 60,
  approvalNumber: 60,
}

export interface FieldInputProps {
  readonly field: FieldCode
  readonly required: boolean
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  /** Pressed without it: say what is missing. */
  readonly missing: boolean
}

/** The one input of a field, whichever step asks for it. */
export function FieldInput(props: FieldInputProps) {
  const text = useText()
  const name = useMatterNames()
  const units = useUnits()
  const day = useDay()
  const { field, draft, onChange } = props
  const label = name('field', field)
  const value = draft.texts[field] ?? ''
  const set = (next: string | null) => onChange({ ...draft, texts: { ...draft.texts, [field]: next ?? '' } })
  const error = props.missing ? text('matters.fieldNeeded', { field: label }) : undefined
  const common = { label, required: props.required, error }
  const choices = (codes: readonly string[]) =>
    codes.map((code) => ({ id: code, label: name('field', `${field}.${code}`) }))
  switch (field) {
    case 'lead':
      return <ComboField {...common} value={value || null} onChange={set} options={units.options} />
    case 'co':
      return <UnitsField {...common} value={draft.units} onChange={(next) => onChange({ ...draft, units: next })} />
    case 'due': {
      const left = value ? findWorkDays(day.today, value) : undefined
      return (
        <DateField
          {...common}
          value={value || null}
          onChange={set}
          min={day.today}
          hint={left === undefined ? text('matters.dueHint') : text('matters.dueLeft', { n: left })}
        />
      )
    }
    case 'instructedOn':
      return <DateField {...common} value={value || null} onChange={set} max={day.today} />
    case 'days':
      return (
        <ChoiceField
          {...common}
          value={value || null}
          onChange={set}
          options={['2', '3'].map((id) => ({ id, label: text('matters.workDays', { n: Number(id) }) }))}
        />
      )
    case 'conclusion':
      return (
        <ChoiceField
          {...common}
          value={value || null}
          onChange={set}
          options={choices(['met', 'partlyMet', 'notMet'])}
        />
      )
    case 'method':
      return (
        <ChoiceField
          {...common}
          value={value || null}
          onChange={set}
          options={choices(['documents', 'onSite', 'thirdParty'])}
        />
      )
    case 'stopReason':
      return (
        <ChoiceField
          {...common}
          value={value || null}
          onChange={set}
          options={choices(['petition', 'litigation', 'reconsideration', 'forceMajeure'])}
        />
      )
    case 'reopenReason':
      return (
        <ChoiceField
          {...common}
          value={value || null}
          onChange={set}
          options={choices(['notHeld', 'rebound', 'untrueReport', 'foundAbove'])}
        />
      )
    case 'evidence':
      return (
        <EvidenceField label={label} value={draft.evidence} onChange={(evidence) => onChange({ ...draft, evidence })} />
      )
    case 'approvalNumber':
    case 'title':
    case 'requirement':
    case 'measures':
    case 'comment':
    case 'reason':
    case 'progress':
    case 'blocker':
    case 'feedback':
    case 'finding':
    case 'statement':
    case 'instruction':
    case 'instructedBy':
    case 'caseNumber': {
      const rows = longTexts[field]
      const limit = limits[field]
      return (
        <TextField
          {...common}
          value={value}
          onChange={set}
          {...(rows && { rows })}
          {...(limit && { maxLength: limit })}
          hint={
            field === 'approvalNumber'
              ? text('matters.approvalHint')
              : rows && limit
                ? text('matters.written', { n: value.length, limit })
                : undefined
          }
        />
      )
    }
  }
}
