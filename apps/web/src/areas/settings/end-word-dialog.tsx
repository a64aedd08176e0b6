import { type ReadingWordRow, readingWordEndpoints } from '@lantu/documents/contract'
import { PlainDate } from '@lantu/kernel/time'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { writtenWord } from './reading-word-text.ts'

/** 停用: after its last day documents are read without the word. */
export function EndWordDialog(props: { row: ReadingWordRow; onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const say = useToast()
  const [last, setLast] = useState<string | null>(day.today)
  const mutate = useMutate(readingWordEndpoints.end)
  const given = PlainDate.safeParse(last)
  const word = writtenWord(props.row.value)
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id: props.row.id }, body: { lastDay: given.data } })
      say({ text: text('words.ended', { word }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('words.endTitle', { word })} open onClose={props.onClose}>
      <div className="stack">
        <DateField label={text('settings.lastDay')} value={last} onChange={setLast} required />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('words.endSays')}
          confirm={text('words.end')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.lastDayNeeded')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
