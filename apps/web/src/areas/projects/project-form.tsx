import { ProjectKind } from '@lantu/ledger/contract'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ProblemError } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField, ComboField, NumberField, TextField } from '#parts/fields/index.ts'
import { Money } from '#parts/money.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useLeaders } from '../documents/use-leaders.ts'
import { UnitsField } from '../matters/units-field.tsx'
import { CarriesField } from './carries-field.tsx'
import { type ProjectDraft, readDraft, wrongFields } from './project-draft.ts'
import { findFenOfWan } from './wan.ts'
import { kindWords } from './words.ts'

export interface ProjectFormProps {
  readonly label: string
  readonly draft: ProjectDraft
  readonly onChange: (change: Partial<ProjectDraft>) => void
  readonly confirm: string
  readonly onSend: () => void
  readonly onCancel: () => void
  readonly running: boolean
  readonly error: ProblemError | null
  readonly onError?: ReactNode
  readonly refused?: string | undefined
}

/** What a project is: name, kind, units, money, place, basis, commitments. Faults are shown after the first try. */
export function ProjectForm(props: ProjectFormProps) {
  const text = useText()
  const units = useUnits()
  const leaders = useLeaders(null)
  const [tried, setTried] = useState(false)
  const { draft, onChange } = props
  const wrong = wrongFields(readDraft(draft))
  const fault = (field: string, key: TextKey) => (tried && wrong.has(field) ? text(key) : undefined)
  const moneyHint = (wan: string) => {
    const fen = findFenOfWan(wan)
    return fen ? <Money fen={fen} /> : text('projects.wanHint')
  }
  const send = () => {
    setTried(true)
    if (wrong.size === 0 && props.refused === undefined && !props.running) props.onSend()
  }
  return (
    <form
      className="stack pj-form"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField
        label={text('projects.name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={120}
        error={fault('name', 'projects.nameNeeded')}
        required
      />
      <ChoiceField
        label={text('projects.kind')}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: ProjectKind.parse(kind) })}
        options={ProjectKind.options.map((id) => ({ id, label: text(kindWords[id]) }))}
      />
      <div className="fields">
        <ComboField
          label={text('projects.lead')}
          value={draft.lead}
          onChange={(lead) => onChange({ lead })}
          options={units.options}
          error={fault('leadUnitId', 'projects.leadNeeded')}
          required
        />
        <ComboField
          label={text('projects.leader')}
          value={draft.leader}
          onChange={(leader) => onChange({ leader })}
          options={leaders}
        />
      </div>
      <UnitsField label={text('projects.co')} value={draft.co} onChange={(co) => onChange({ co: [...co] })} />
      <div className="fields">
        <NumberField
          label={text('projects.total')}
          unit={text('projects.wan')}
          value={draft.total}
          onChange={(total) => onChange({ total })}
          hint={moneyHint(draft.total)}
          error={fault('total', 'projects.amountWrong')}
        />
        <TextField
          label={text('projects.place')}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          maxLength={100}
          hint={text('projects.placeHint')}
        />
        <NumberField
          label={text('projects.plan')}
          unit={text('projects.wan')}
          value={draft.plan}
          onChange={(plan) => onChange({ plan })}
          hint={moneyHint(draft.plan)}
          error={fault('plan', 'projects.amountWrong')}
        />
        <TextField
          label={text('projects.planYear')}
          value={draft.planYear}
          onChange={(planYear) => onChange({ planYear })}
          inputMode="numeric"
          maxLength={4}
          error={fault('planYear', 'projects.planYearWrong')}
        />
      </div>
      <TextField
        label={text('projects.basis')}
        value={draft.basis}
        onChange={(basis) => onChange({ basis })}
        maxLength={200}
        hint={text('projects.basisHint')}
      />
      <CarriesField
        value={draft.carries}
        onChange={(carries) => onChange({ carries: [...carries] })}
        error={fault('carries', 'projects.weightWrong')}
      />
      {props.error && <ErrorState error={props.error}>{props.onError}</ErrorState>}
      <ConfirmBar
        confirm={props.confirm}
        onConfirm={send}
        busy={props.running}
        refused={props.refused}
        onCancel={props.onCancel}
        fixed
      />
    </form>
  )
}
