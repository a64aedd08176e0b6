import { SetDuties, type UnitDetail, unitEndpoints } from '@lantu/identity/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { splitWords } from './split-words.ts'

/** 职责词 of a unit from a day on: by them a document's rows are proposed to it. */
export function DutiesDialog(props: { unit: UnitDetail; onClose: () => void }) {
  const { unit } = props
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const say = useToast()
  const [words, setWords] = useState(unit.duties.join('、'))
  const [source, setSource] = useState('')
  const [from, setFrom] = useState<string | null>(day.today)
  const mutate = useMutate(unitEndpoints.setDuties)
  const given = SetDuties.safeParse({ keywords: splitWords(words), source, from })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id: unit.id }, body: given.data })
      say({ text: text('words.dutiesSet', { name: unit.name }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('words.dutiesTitle', { name: unit.name })} open onClose={props.onClose}>
      <div className="stack">
        <TextField
          label={text('settings.duties')}
          hint={text('words.dutiesHint')}
          value={words}
          onChange={setWords}
          rows={4}
          required
        />
        <TextField
          label={text('words.source')}
          hint={text('words.dutiesSourceHint')}
          value={source}
          onChange={setSource}
          maxLength={200}
          required
        />
        <DateField label={text('settings.fromDay')} value={from} onChange={setFrom} required />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('words.dutiesSays')}
          confirm={text('words.setDuties')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('words.dutiesNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
