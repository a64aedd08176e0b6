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
      title={text('ledger.boardNew')}
      says={text('ledger.boardNewSays')}
      confirm={text('ledger.boardNewDo')}
      refused={
        body.name.length < 2 ? text('ledger.boardNoName') : wrongYears ? text('ledger.boardYearsWrong') : undefined
      }
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
      <TextField label={text('ledger.boardName')} value={name} onChange={setName} maxLength={100} required />
      <div className="fields">
        <SelectField
          label={text('ledger.boardKind')}
          value={kind}
          onChange={(value) => setKind(value)}
          options={[
            { id: 'campaign', label: text('ledger.boardCampaign') },
            { id: 'plan', label: text('ledger.boardPlan') },
          ]}
        />
        <SelectField
          label={text('ledger.boardParent')}
          value={parent}
          onChange={(value) => setParent(value)}
          options={[
            { id: 'none', label: text('ledger.boardTop') },
            ...tops.map((board) => ({ id: board.id, label: board.name })),
          ]}
        />
        {isPlan && <NumberField label={text('ledger.boardFrom')} value={from} onChange={setFrom} />}
        {isPlan && <NumberField label={text('ledger.boardTo')} value={to} onChange={setTo} />}
      </div>
      <TextField
        label={text('ledger.boardColumns')}
        value={columns}
        onChange={setColumns}
        hint={text('ledger.boardColumnsHint')}
      />
      <TextField
        label={text('ledger.boardWords')}
        value={words}
        onChange={setWords}
        hint={text('ledger.boardWordsHint')}
      />
    </ShapeDialog>
  )
}
