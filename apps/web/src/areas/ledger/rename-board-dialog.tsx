import { PlainDate } from '@lantu/kernel/time'
import { type BoardDetail, boardEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateField, TextField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'
import { ShapeDialog } from './shape-dialog.tsx'

/** Another name from a day on; the days before keep the old one. */
export function RenameBoardDialog(props: { board: BoardDetail; version: number; onClose: () => void }) {
  const text = useText()
  const { shown } = useDay()
  const { board, version, onClose } = props
  const [name, setName] = useState(board.name)
  const [from, setFrom] = useState<string | null>(shown)
  const rename = useMutate(boardEndpoints.rename)
  const day = PlainDate.safeParse(from).data
  const ready = day !== undefined && name.trim().length >= 2 && name.trim() !== board.name
  return (
    <ShapeDialog
      title={text('boards.rename')}
      says={text('boards.renameSays')}
      confirm={text('boards.rename')}
      refused={ready ? undefined : text('boards.renameNeeds')}
      running={rename.running}
      error={rename.error}
      onClose={onClose}
      onDo={() => {
        if (day === undefined) return
        const body = { name: name.trim(), from: day }
        void rename.run({ params: { boardId: board.id }, body }, { version }).then(onClose, () => undefined)
      }}
    >
      <TextField label={text('boards.name')} value={name} onChange={setName} maxLength={100} required />
      <DateField label={text('boards.fromDay')} value={from} onChange={setFrom} required />
    </ShapeDialog>
  )
}
