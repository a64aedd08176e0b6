import { type ReadingWordRow, readingWordEndpoints } from '@lantu/documents/contract'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { useToast } from '#parts/toast.tsx'
import { EndDayDialog } from './end-day-dialog.tsx'
import { writtenWord } from './reading-word-text.ts'

/** 停用: after its last day documents are read without the word. */
export function EndWordDialog(props: { row: ReadingWordRow; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const mutate = useMutate(readingWordEndpoints.end)
  const word = writtenWord(props.row.value)
  return (
    <EndDayDialog
      title={text('words.endTitle', { word })}
      says={text('words.endSays')}
      confirm={text('words.end')}
      running={mutate.running}
      error={mutate.error}
      onEnd={async (lastDay) => {
        await mutate.run({ params: { id: props.row.id }, body: { lastDay } })
        say({ text: text('words.ended', { word }) })
        props.onClose()
      }}
      onClose={props.onClose}
    />
  )
}
