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
import { EndDayDialog } from './end-day-dialog.tsx'

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
  const say = useToast()
  const { address, id, version } = props.row
  const mutate = useMutate(mailEndpoints.end)
  return (
    <EndDayDialog
      title={text('mail.endTitle', { address })}
      says={text('mail.endSays')}
      confirm={text('mail.end')}
      running={mutate.running}
      error={mutate.error}
      onEnd={async (lastDay) => {
        await mutate.run({ params: { id }, body: { lastDay } }, { version })
        say({ text: text('mail.ended', { address }) })
        props.onClose()
      }}
      onClose={props.onClose}
    />
  )
}
