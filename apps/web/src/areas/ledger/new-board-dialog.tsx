import { PlainDate } from '@lantu/kernel/time'
import { BoardId, type BoardView, boardEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'
import { ShapeDialog } from './shape-dialog.tsx'

const wordsIn = (written: string): string[] => written.split(/[、，,；;\s]+/).filter((word) => word.length >= 2)
const yearIn = (written: string): number | null => (/^\d{4}$/.test(written) ? Number(written) : null)

/** A new board: its name, whether it is a campaign or a plan, what it stands under, its columns and the words that suggest members. */
export function NewBoardDialog(props: {
  boards: readonly BoardView[]
  onClose: () => void
  onMade: (id: BoardId) => void
}) {
  const text = useText()
  const { shown } = useDay()
  const [name, setName] = useState('')
  const [kind, setKind] = useState('campaign')
  const [parent, setParent] = useState('none')
  const [columns, setColumns] = useState('')
  const [words, setWords] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const create = useMutate(boardEndpoints.create)
  const isPlan = kind === 'plan'
  const years = isPlan && (from !== '' || to !== '')
  const wrongYears = years && (yearIn(from) === null || yearIn(to) === null || Number(from) > Number(to))
  const body = {
    name: name.trim(),
    kind: isPlan ? ('plan' as const) : ('campaign' as const),
    from: PlainDate.parse(shown),
    parentId: BoardId.safeParse(parent).data ?? null,
    columns: columns
      .split(/[、，,；;]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    words: wordsIn(words),
    fromYear: isPlan ? yearIn(from) : null,
    toYear: isPlan ? yearIn(to) : null,
  }
  const tops = props.boards.filter((board) => board.parentId === null && board.closedOn === null)
  return (
    <ShapeDialog
      title={text('boards.new')}
      says={text('boards.newSays')}
      confirm={text('boards.newDo')}
      refused={body.name.length < 2 ? text('boards.noName') : wrongYears ? text('boards.yearsWrong') : undefined}
      running={create.running}
      error={create.error}
      onClose={props.onClose}
      onDo={() =>
        void create.run({ body }).then(
          ({ id }) => props.onMade(id),
          () => undefined,
        )
      }
    >
      <TextField label={text('boards.name')} value={name} onChange={setName} maxLength={100} required />
      <div className="fields">
        <SelectField
          label={text('boards.kind')}
          value={kind}
          onChange={(value) => setKind(value)}
          options={[
            { id: 'campaign', label: text('boards.campaign') },
            { id: 'plan', label: text('boards.plan') },
          ]}
        />
        <SelectField
          label={text('boards.parent')}
          value={parent}
          onChange={(value) => setParent(value)}
          options={[
            { id: 'none', label: text('boards.top') },
            ...tops.map((board) => ({ id: board.id, label: board.name })),
          ]}
        />
        {isPlan && <NumberField label={text('boards.from')} value={from} onChange={setFrom} />}
        {isPlan && <NumberField label={text('boards.to')} value={to} onChange={setTo} />}
      </div>
      <TextField
        label={text('boards.columns')}
        value={columns}
        onChange={setColumns}
        hint={text('boards.columnsHint')}
      />
      <TextField label={text('boards.words')} value={words} onChange={setWords} hint={text('boards.wordsHint')} />
    </ShapeDialog>
  )
}
