import { type ColumnSetView, columnSetEndpoints, NewColumnSet, SheetField } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { fieldWords } from '../ledger/field-words.ts'

type Columns = ColumnSetView['columns']

/** One set of columns: which contents, in which order, under which headings. A change is its next version. */
export function ColumnSetDialog({ set, onClose }: { set: ColumnSetView | undefined; onClose: () => void }) {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const [name, setName] = useState(set?.name ?? '')
  const [title, setTitle] = useState(set?.title ?? '')
  const [columns, setColumns] = useState<Columns>(set?.columns ?? [])
  const create = useMutate(columnSetEndpoints.create)
  const change = useMutate(columnSetEndpoints.change)
  const given = NewColumnSet.safeParse({ name, title: title.trim() === '' ? null : title, columns })
  const error = create.error ?? change.error
  const save = () => {
    if (!given.success) return
    void once(async () => {
      if (set) await change.run({ params: { id: set.key }, body: given.data }, { version: set.version })
      else await create.run({ body: given.data })
      say({ text: text('sheets.setSaved', { name: given.data.name }) })
      onClose()
    }).catch(() => {})
  }
  return (
    <Dialog
      title={text(set ? 'sheets.setChange' : 'sheets.setAdd')}
      open
      wide
      onClose={onClose}
      foot={
        <>
          <Button
            kind="main"
            onPress={save}
            busy={create.running || change.running}
            refused={given.success ? undefined : text('sheets.setNeeds')}
          >
            {text('sheets.setSave')}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div className="fields">
          <TextField
            label={text('sheets.setName')}
            value={name}
            onChange={setName}
            maxLength={20}
            hint={text('sheets.setNameHint')}
            required
          />
          <TextField
            label={text('sheets.setHead')}
            value={title}
            onChange={setTitle}
            maxLength={100}
            hint={text('sheets.setHeadHint')}
          />
        </div>
        <ColumnList columns={columns} onColumns={setColumns} />
        {error && <ErrorState error={error} />}
      </div>
    </Dialog>
  )
}

function ColumnList({ columns, onColumns }: { columns: Columns; onColumns: (columns: Columns) => void }) {
  const text = useText()
  const taken = new Set(columns.map(({ field }) => field))
  const left = SheetField.options.filter((field) => !taken.has(field))
  const move = (from: number, by: number) => {
    const moved = columns[from]
    if (moved) onColumns(columns.toSpliced(from, 1).toSpliced(from + by, 0, moved))
  }
  const add = (value: string | null) => {
    const field = SheetField.safeParse(value).data
    if (field) onColumns([...columns, { field, heading: text(fieldWords[field]) }])
  }
  return (
    <fieldset className="stack-s">
      <legend className="lab">{text('sheets.setChosen')}</legend>
      <p className="note">{text('sheets.setChosenNote')}</p>
      <ol className="set-columns">
        {columns.map(({ field, heading }, i) => (
          <li key={field}>
            <TextField
              label={text('sheets.setHeading', { field: text(fieldWords[field]) })}
              value={heading}
              onChange={(value) => onColumns(columns.with(i, { field, heading: value }))}
              maxLength={40}
            />
            <span className="row">
              {i > 0 && (
                <Button small onPress={() => move(i, -1)}>
                  {text('sheets.setUp')}
                </Button>
              )}
              {i < columns.length - 1 && (
                <Button small onPress={() => move(i, 1)}>
                  {text('sheets.setDown')}
                </Button>
              )}
              <Button small kind="plain" onPress={() => onColumns(columns.toSpliced(i, 1))}>
                {text('sheets.setRemove')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <ComboField
          key={columns.length}
          label={text('sheets.setMore')}
          value={null}
          onChange={add}
          options={left.map((id) => ({ id, label: text(fieldWords[id]) }))}
        />
      )}
    </fieldset>
  )
}
