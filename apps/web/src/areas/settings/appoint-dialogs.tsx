import { type Appointment, NewAppointment, type Person, peopleEndpoints, RoleCode } from '@lantu/identity/contract'
import { PlainDate } from '@lantu/kernel/time'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, DateField, SelectField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { roleWords } from './words.ts'

/** 任职: a role in a unit from a day on. */
export function AppointDialog(props: { person: Person; onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const units = useUnits()
  const once = useOnce()
  const say = useToast()
  const [unit, setUnit] = useState<string | null>(null)
  const [role, setRole] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(day.today)
  const [to, setTo] = useState<string | null>(null)
  const mutate = useMutate(peopleEndpoints.appoint, { alsoStale: ['me'] })
  const given = NewAppointment.safeParse({ person: props.person.id, unit, role, from, ...(to && { to }) })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('settings.appointed', { name: props.person.name, role: text(roleWords[given.data.role]) }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.appointTitle', { name: props.person.name })} open onClose={props.onClose}>
      <div className="stack">
        <ComboField
          label={text('settings.unitName')}
          value={unit}
          onChange={setUnit}
          options={units.options}
          required
        />
        <SelectField
          label={text('settings.role')}
          value={role}
          onChange={setRole}
          options={RoleCode.options.map((id) => ({ id, label: text(roleWords[id]) }))}
          required
        />
        <div className="fields">
          <DateField label={text('settings.fromDay')} value={from} onChange={setFrom} required />
          <DateField label={text('settings.toDay')} value={to} onChange={setTo} hint={text('settings.toDayHint')} />
        </div>
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('settings.appoint')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.appointNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}

/** 免去: `lastDay` is the last day the role is held. */
export function EndDialog(props: { person: Person; appointment: Appointment; onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const say = useToast()
  const [lastDay, setLastDay] = useState<string | null>(day.today)
  const mutate = useMutate(peopleEndpoints.endAppointment, { alsoStale: ['me'] })
  const role = text(roleWords[props.appointment.role])
  const given = PlainDate.safeParse(lastDay)
  const end = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id: props.appointment.id }, body: { lastDay: given.data } })
      say({ text: text('settings.roleEnded', { name: props.person.name, role }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.endRoleOf', { role, name: props.person.name })} open grave onClose={props.onClose}>
      <div className="stack">
        <DateField
          label={text('settings.lastDay')}
          value={lastDay}
          onChange={setLastDay}
          min={props.appointment.from}
          required
        />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('settings.endRoleSays')}
          confirm={text('settings.endRole')}
          onConfirm={end}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.lastDayNeeded')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
