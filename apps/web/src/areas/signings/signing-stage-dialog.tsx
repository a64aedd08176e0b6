import { NewSigningStage, type SigningDetail, SigningStage, signingEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'
import { stageWords } from './signing-parts.tsx'

/** Enters a stage, corrects one or takes it back; the next one is proposed. */
export function SigningStageDialog(props: { signing: SigningDetail; onClose: () => void }) {
  const { signing } = props
  const text = useText()
  const { today } = useDay()
  const once = useOnce()
  const next = SigningStage.options[SigningStage.options.indexOf(signing.stage) + 1] ?? signing.stage
  const [stage, setStage] = useState<SigningStage>(next)
  const [on, setOn] = useState<string | null>(today)
  const [back, setBack] = useState(false)
  const [evidence, setEvidence] = useState('')
  const [reason, setReason] = useState('')
  const mutate = useMutate(signingEndpoints.stage)
  const entered = signing.entries.findLast((entry) => entry.stage === stage)?.on !== undefined
  const given = NewSigningStage.safeParse({
    stage,
    on: back ? null : on,
    evidence: evidence.trim() || null,
    reason: reason.trim() || null,
  })
  const needsEvidence = stage !== 'signed' && !back
  const ready =
    given.success &&
    (back || on !== null) &&
    (!needsEvidence || evidence.trim() !== '') &&
    (!entered || reason.trim() !== '')
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id: signing.id }, body: given.data }, { version: signing.version })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('signings.enterStage')} open onClose={props.onClose}>
      <div className="stack">
        <SelectField
          label={text('signings.stage')}
          value={stage}
          onChange={(value) => setStage(SigningStage.parse(value))}
          options={SigningStage.options.map((id) => ({ id, label: text(stageWords[id]) }))}
        />
        {entered && stage !== 'signed' && (
          <Check checked={back} onChange={setBack}>
            {text('signings.takeBack')}
          </Check>
        )}
        {!back && <DateField label={text('signings.on')} value={on} onChange={setOn} max={today} required />}
        {needsEvidence && (
          <TextField
            label={text('signings.evidence')}
            hint={text('signings.evidenceHint')}
            value={evidence}
            onChange={setEvidence}
            maxLength={200}
            required
          />
        )}
        {entered && (
          <TextField label={text('signings.reason')} value={reason} onChange={setReason} maxLength={200} required />
        )}
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('signings.enterStage')}
          onConfirm={save}
          busy={mutate.running}
          refused={ready ? undefined : text('signings.stageNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
