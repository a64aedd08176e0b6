import { NewStageEntry, type ProjectDetail, projectEndpoints, Stage } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ChoiceField, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { FormDialog } from './form-dialog.tsx'
import { countersStages, type ProjectRights } from './use-rights.ts'
import { paperWords, stageWords } from './words.ts'

interface Props {
  readonly one: ProjectDetail
  readonly stage: Stage
  readonly rights: ProjectRights
  readonly onClose: () => void
}

/** A stage is entered; one that stands is corrected or taken back, with its reason. Every entry stays on record. */
export function StageDialog({ one, rights, onClose, ...props }: Props) {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const { today } = useDay()
  const [stage, setStage] = useState(props.stage)
  const known = one.stages.find((span) => span.stage === stage)
  const [isBack, setIsBack] = useState(false)
  const [on, setOn] = useState<string | null>(known?.on ?? today)
  const [paper, setPaper] = useState(known?.paper ?? '')
  const [reason, setReason] = useState('')
  const send = useMutate(projectEndpoints.stage)
  const choose = (next: Stage) => {
    const span = one.stages.find((other) => other.stage === next)
    setStage(next)
    setIsBack(false)
    setOn(span?.on ?? today)
    setPaper(span?.paper ?? '')
  }
  const goesBack = isBack && known !== undefined
  const entry = NewStageEntry.safeParse({
    stage,
    on: goesBack ? null : on,
    paper: goesBack || paper.trim() === '' ? null : paper,
    reason: reason.trim() === '' ? null : reason,
  })
  const refused =
    !goesBack && on === null
      ? text('projects.dayNeeded')
      : known && reason.trim() === ''
        ? text('projects.reasonNeeded')
        : undefined
  const run = () => {
    if (!entry.success || refused !== undefined) return
    void once(async () => {
      await send.run({ params: { id: one.id }, body: entry.data })
      say({ text: text('projects.stageSaid', { stage: text(stageWords[stage]) }) })
      onClose()
    }).catch(() => {}) // Shown from send.error.
  }
  return (
    <FormDialog
      title={text('projects.recordStage')}
      confirm={text('projects.record')}
      says={text(known ? 'projects.stageKept' : 'projects.stageNote')}
      onSend={run}
      onClose={onClose}
      running={send.running}
      error={send.error}
      refused={refused}
    >
      <div className="fields">
        <SelectField
          label={text('projects.stage')}
          value={stage}
          onChange={(value) => choose(Stage.parse(value))}
          options={Stage.options.map((id) => ({
            id,
            label: text(stageWords[id]),
            note: one.stages.some((span) => span.stage === id) ? text('projects.entered') : undefined,
            disabled: countersStages.has(id) && !rights.count,
          }))}
          hint={rights.count ? undefined : text('projects.countersOnly')}
        />
        {known && (
          <ChoiceField
            label={text('projects.whatToDo')}
            value={isBack ? 'back' : 'correct'}
            onChange={(value) => setIsBack(value === 'back')}
            options={[
              { id: 'correct', label: text('projects.correct') },
              { id: 'back', label: text('projects.takeBack') },
            ]}
          />
        )}
        {!goesBack && (
          <>
            <DateField label={text('projects.day')} value={on} onChange={setOn} max={today} required />
            <TextField label={text(paperWords[stage])} value={paper} onChange={setPaper} maxLength={100} />
          </>
        )}
      </div>
      {known && (
        <TextField
          label={text('projects.reason')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          hint={text('projects.stageReasonHint')}
          required
        />
      )}
    </FormDialog>
  )
}
