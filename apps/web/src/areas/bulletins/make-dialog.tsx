import { type BulletinKind, bulletinEndpoints } from '@lantu/bulletins/contract'
import { intervalPeriod, type Period, PlainDate } from '@lantu/kernel/time'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField } from '#parts/fields/date-field.tsx'
import { ChoiceField, TextField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'
import { kindWords } from './words.ts'

const kinds: readonly BulletinKind[] = ['inspection', 'economy']

/** Which kind and which time; the snapshot is frozen and the draft written when it is made. */
export function MakeDialog(props: { onClose: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const once = useOnce()
  const make = useMutate(bulletinEndpoints.make)
  const { today } = useDay()
  const [kind, setKind] = useState<BulletinKind>('inspection')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const period = periodOf(from, to)
  const wrong = period === 'wrong' ? text('bulletins.periodWrong') : undefined
  const run = () =>
    void once(async () => {
      if (period === 'wrong') return
      const body = { kind, ...(period && { period }), ...(title.trim() && { title: title.trim() }) }
      const made = await make.run({ body }).catch(() => null) // Shown below, from make.error.
      if (made) await navigate({ to: `/bulletins/${made.id}` })
    })
  return (
    <Dialog
      title={text('bulletins.make')}
      open
      onClose={props.onClose}
      foot={
        <>
          <Button kind="main" onPress={run} busy={make.running} refused={wrong}>
            {text(make.running ? 'bulletins.making' : 'bulletins.makeGo')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ChoiceField
          label={text('bulletins.kind')}
          value={kind}
          onChange={(value) => setKind(value === 'economy' ? 'economy' : 'inspection')}
          options={kinds.map((one) => ({ id: one, label: text(kindWords[one]) }))}
          hint={text(kind === 'inspection' ? 'bulletins.inspectionNote' : 'bulletins.economyNote')}
        />
        <div className="two">
          <DateField label={text('bulletins.from')} value={from} onChange={setFrom} max={today} />
          <DateField label={text('bulletins.to')} value={to} onChange={setTo} max={today} />
        </div>
        <p className="note">{text(kind === 'inspection' ? 'bulletins.periodInspection' : 'bulletins.periodEconomy')}</p>
        <TextField
          label={text('bulletins.titleLabel')}
          hint={text('bulletins.titleHint')}
          value={title}
          onChange={setTitle}
        />
        {make.error && <ErrorState error={make.error} />}
      </div>
    </Dialog>
  )
}

/** Both ends or neither: with neither the kind's own period is taken. */
function periodOf(from: string | null, to: string | null): Period | null | 'wrong' {
  if (from === null && to === null) return null
  const [first, last] = [PlainDate.safeParse(from), PlainDate.safeParse(to)]
  if (!first.success || !last.success || first.data > last.data) return 'wrong'
  return intervalPeriod(first.data, last.data)
}
