import { NewUnit, UnitKind, unitEndpoints } from '@lantu/identity/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, ComboField, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { unitKindWords } from './words.ts'

/** 新设单位, from a day on. */
export function NewUnitDialog(props: { onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const units = useUnits()
  const once = useOnce()
  const say = useToast()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [kind, setKind] = useState<string>('department')
  const [admin, setAdmin] = useState<string | null>(null)
  const [measures, setMeasures] = useState(false)
  const [from, setFrom] = useState<string | null>(day.today)
  const mutate = useMutate(unitEndpoints.create)
  const given = NewUnit.safeParse({
    code,
    name,
    kind,
    measures,
    from,
    ...(shortName.trim() && { shortName }),
    ...(admin && { superiors: { admin } }),
  })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('settings.unitOpened', { name }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.newUnit')} open wide onClose={props.onClose}>
      <div className="stack">
        <div className="fields">
          <TextField label={text('settings.unitName')} value={name} onChange={setName} maxLength={200} required />
          <TextField label={text('settings.shortName')} value={shortName} onChange={setShortName} maxLength={100} />
          <TextField label={text('settings.code')} value={code} onChange={setCode} maxLength={64} required />
          <SelectField
            label={text('settings.unitKind')}
            value={kind}
            onChange={setKind}
            options={UnitKind.options.map((id) => ({ id, label: text(unitKindWords[id]) }))}
          />
          <ComboField
            label={text('settings.hierarchyAdmin')}
            value={admin}
            onChange={setAdmin}
            options={units.options}
          />
          <DateField label={text('settings.fromDay')} value={from} onChange={setFrom} required />
        </div>
        <Check checked={measures} onChange={setMeasures}>
          {text('settings.measuresHint')}
        </Check>
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('settings.newUnit')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.unitNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
