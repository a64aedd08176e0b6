import { PlainDate } from '@lantu/kernel/time'
import { type MailAddress, mailEndpoints, NewMailAddress } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, DateField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'

/** 添加地址: mail is read from it from a day on. */
export function NewAddressDialog(props: { onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const units = useUnits()
  const once = useOnce()
  const say = useToast()
  const [address, setAddress] = useState('')
  const [unitId, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(day.today)
  const mutate = useMutate(mailEndpoints.add)
  const given = NewMailAddress.safeParse({ address: address.trim(), unitId, from })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('mail.added') })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('mail.add')} open onClose={props.onClose}>
      <div className="stack">
        <TextField label={text('mail.address')} value={address} onChange={setAddress} maxLength={254} required />
        <ComboField label={text('mail.unit')} value={unitId} onChange={setUnit} options={units.options} required />
        <DateField label={text('settings.fromDay')} value={from} onChange={setFrom} required />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('mail.addSays')}
          confirm={text('mail.add')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('mail.addNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}

/** 停用: after its last day its mail is refused like a stranger's. */
export function EndAddressDialog(props: { row: MailAddress; onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const say = useToast()
  const { address, id, version } = props.row
  const [last, setLast] = useState<string | null>(day.today)
  const mutate = useMutate(mailEndpoints.end)
  const given = PlainDate.safeParse(last)
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id }, body: { lastDay: given.data } }, { version })
      say({ text: text('mail.ended', { address }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('mail.endTitle', { address })} open onClose={props.onClose}>
      <div className="stack">
        <DateField label={text('settings.lastDay')} value={last} onChange={setLast} required />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('mail.endSays')}
          confirm={text('mail.end')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.lastDayNeeded')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
