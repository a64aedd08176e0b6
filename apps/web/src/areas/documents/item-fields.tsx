import type { ProposedRow } from '@lantu/documents/contract'
import { PlainDate } from '@lantu/kernel/time'
import { Cadence, type Item } from '@lantu/ledger/contract'
import { printDate, useLanguage, useText } from '#language/index.ts'
import { ComboField, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import type { Units } from '#parts/use-units.ts'
import { cadenceWords } from '../ledger/words.ts'
import type { Lack } from './review-rows.ts'
import { useTimeHint } from './row-facts.tsx'

export interface ItemFieldsProps {
  readonly item: Item
  readonly onChange: (item: Item) => void
  readonly row: ProposedRow
  readonly units: Units
  readonly lacks: readonly Lack[]
  /** Only what tells the parts of a split row apart. */
  readonly brief?: boolean
}

/** What the new commitment is to be. Whoever proposes the lead says on what ground. */
export function ItemFields(props: ItemFieldsProps) {
  const text = useText()
  const { language } = useLanguage()
  const timeHint = useTimeHint()
  const { item, row, units, lacks } = props
  const set = (change: Partial<Item>) => props.onChange({ ...item, ...change })
  const lead = row.leads[0]
  return (
    <>
      <TextField
        label={text('documents.itemTitle')}
        value={item.title}
        maxLength={200}
        onChange={(title) => set({ title })}
        hint={text('documents.itemTitleHint')}
      />
      <div className="fields">
        <div data-empty={item.leadUnitId === null || undefined}>
          <ComboField
            key={units.options.length}
            label={text('documents.lead')}
            required
            options={units.options}
            value={item.leadUnitId}
            onChange={(value) => set({ leadUnitId: units.idOf(value) })}
            hint={
              lead
                ? text('documents.leadProposed', { unit: lead.unit, score: lead.score.toFixed(2) })
                : item.leadUnitId === null
                  ? text('documents.leadNone')
                  : undefined
            }
            error={lacks.includes('lead') ? text('documents.leadNeeded') : undefined}
          />
        </div>
        <div data-empty={item.due === null || undefined}>
          <DateField
            label={text('documents.due')}
            required
            value={item.due}
            onChange={(value) => set({ due: PlainDate.safeParse(value).data ?? null })}
            hint={
              item.due && item.due !== row.time?.to
                ? printDate(item.due, language, { year: true, weekday: true })
                : timeHint(row)
            }
            error={lacks.includes('due') ? text('documents.dueNeeded') : undefined}
          />
        </div>
      </div>
      {!props.brief && (
        <>
          <CoUnits item={item} units={units} onChange={(coUnitIds) => set({ coUnitIds })} />
          <div className="fields">
            <TextField
              label={text('documents.target')}
              value={item.target ?? ''}
              maxLength={500}
              onChange={(target) => set({ target: target === '' ? null : target })}
              hint={text('documents.targetHint')}
            />
            <SelectField
              label={text('documents.cadence')}
              value={item.cadence}
              onChange={(value) => set({ cadence: Cadence.parse(value) })}
              options={Cadence.options.map((id) => ({ id, label: text(cadenceWords[id]) }))}
            />
          </div>
        </>
      )}
    </>
  )
}

/** 配合单位: those chosen, each with a way to leave it out, and a field for one more. */
function CoUnits(props: { item: Item; units: Units; onChange: (ids: Item['coUnitIds']) => void }) {
  const text = useText()
  const { item, units } = props
  const free = units.options.filter(
    (option) => option.id !== item.leadUnitId && !item.coUnitIds.some((id) => id === option.id),
  )
  const add = (value: string | null) => {
    const id = units.idOf(value)
    if (id) props.onChange([...item.coUnitIds, id])
  }
  return (
    <div className="stack-s">
      <ComboField
        // A new field after each choice: what was chosen moves into the list below.
        key={item.coUnitIds.length}
        label={text('documents.coUnits')}
        options={free}
        value={null}
        onChange={add}
        hint={item.coUnitIds.length === 0 ? text('documents.coUnitsHint') : undefined}
      />
      {item.coUnitIds.length > 0 && (
        <ul className="chips" aria-label={text('documents.coUnits')}>
          {item.coUnitIds.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="chip"
                aria-label={text('documents.coUnitRemove', { unit: units.nameOf(id) })}
                onClick={() => props.onChange(item.coUnitIds.filter((one) => one !== id))}
              >
                {units.nameOf(id)}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
