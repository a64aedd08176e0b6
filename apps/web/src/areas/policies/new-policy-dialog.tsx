import { NewPolicy, policyEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField, ComboField, DateField, TextField } from '#parts/fields/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'

/** 列入政策计划, or enter what was issued outside it. */
export function NewPolicyDialog(props: { onClose: () => void }) {
  const text = useText()
  const { today } = useDay()
  const units = useUnits()
  const once = useOnce()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [lead, setLead] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const [kind, setKind] = useState<'plan' | 'issue'>('plan')
  const [month, setMonth] = useState(today.slice(0, 7))
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const mutate = useMutate(policyEndpoints.create)
  const begins = kind === 'plan' ? { kind, month } : { kind, number, on }
  const given = NewPolicy.safeParse({ title, leadUnitId: lead, basis: basis.trim() || null, begins })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      const made = await mutate.run({ body: given.data })
      props.onClose()
      void navigate({ to: '/policies/$id', params: { id: made.id } })
    }).catch(() => {})
  }
  return (
    <Dialog title={text('policies.add')} open wide onClose={props.onClose}>
      <div className="stack">
        <div className="fields">
          <TextField label={text('policies.name')} value={title} onChange={setTitle} maxLength={200} required />
          <ComboField label={text('policies.lead')} value={lead} onChange={setLead} options={units.options} required />
          <TextField label={text('policies.basis')} value={basis} onChange={setBasis} maxLength={200} />
        </div>
        <ChoiceField
          label={text('policies.begins')}
          value={kind}
          onChange={(value) => setKind(value === 'issue' ? 'issue' : 'plan')}
          options={[
            { id: 'plan', label: text('policies.beginsPlan') },
            { id: 'issue', label: text('policies.beginsIssue') },
          ]}
        />
        {kind === 'plan' ? (
          <TextField
            label={text('policies.planMonth')}
            hint={text('policies.monthHint')}
            value={month}
            onChange={setMonth}
            maxLength={7}
            required
          />
        ) : (
          <div className="fields">
            <TextField label={text('policies.number')} value={number} onChange={setNumber} maxLength={60} required />
            <DateField label={text('policies.issuedOn')} value={on} onChange={setOn} max={today} required />
          </div>
        )}
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('policies.add')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('policies.addNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
