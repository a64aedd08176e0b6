import { findDecimal, shiftDecimal } from '@lantu/kernel'
import { NewSigning, ProjectId, projectEndpoints, signingEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate, useOnce, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, DateField, NumberField, TextField } from '#parts/fields/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'

/** 登记签约, at one of the district's events. */
export function NewSigningDialog(props: { project: ProjectId | null; onClose: () => void }) {
  const text = useText()
  const { today } = useDay()
  const units = useUnits()
  const once = useOnce()
  const navigate = useNavigate()
  const events = usePages(projectEndpoints.list, { query: { kind: 'event', sort: 'name', limit: 200 } })
  const [project, setProject] = useState<string | null>(props.project)
  const [partner, setPartner] = useState('')
  const [what, setWhat] = useState('')
  const [wan, setWan] = useState('')
  const [unit, setUnit] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const mutate = useMutate(signingEndpoints.create, { alsoStale: ['signings'] })
  const decimal = findDecimal(wan)
  const amount = wan === '' || decimal === undefined ? null : shiftDecimal(decimal, 6)
  const id = ProjectId.safeParse(project)
  const given = NewSigning.safeParse({ partner, what, amount, leadUnitId: unit, signedOn: on })
  const save = () => {
    if (!given.success || !id.success) return
    void once(async () => {
      const made = await mutate.run({ params: { id: id.data }, body: given.data })
      props.onClose()
      void navigate({ to: '/signings/$id', params: { id: made.id } })
    }).catch(() => {})
  }
  const ready = given.success && id.success && (wan === '' || decimal !== undefined)
  return (
    <Dialog title={text('signings.add')} open wide onClose={props.onClose}>
      <div className="stack">
        <div className="fields">
          <ComboField
            label={text('signings.event')}
            value={project}
            onChange={setProject}
            options={events.rows.map((row) => ({ id: row.id, label: row.name }))}
            required
          />
          <TextField label={text('signings.partner')} value={partner} onChange={setPartner} maxLength={120} required />
          <TextField label={text('signings.what')} value={what} onChange={setWhat} maxLength={200} required />
          <NumberField label={text('signings.amount')} unit={text('signings.wan')} value={wan} onChange={setWan} />
          <ComboField label={text('signings.unit')} value={unit} onChange={setUnit} options={units.options} required />
          <DateField label={text('signings.signedOn')} value={on} onChange={setOn} max={today} required />
        </div>
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('signings.add')}
          onConfirm={save}
          busy={mutate.running}
          refused={ready ? undefined : text('signings.addNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
