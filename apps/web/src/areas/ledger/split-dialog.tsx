import { PlainDate } from '@lantu/kernel/time'
import { structureEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { ComboField, DateField, NumberField, TextField } from '#parts/fields/index.ts'
import type { Units } from '#parts/use-units.ts'
import { ShapeDialog, type ShapeProps, useShaped, weightOf, weightsFault } from './shape-dialog.tsx'

interface Draft {
  readonly key: number
  readonly title: string
  readonly target: string
  readonly lead: string | null
  readonly due: string | null
  readonly weight: string
}

/** 拆分: two or more new commitments under this one, each with its own lead and last day. */
export function SplitDialog({ one, version, view, units, onClose }: ShapeProps) {
  const text = useText()
  const fresh = (key: number): Draft => ({ key, title: '', target: '', lead: one.leadUnitId, due: one.due, weight: '' })
  const [drafts, setDrafts] = useState<readonly Draft[]>([fresh(0), fresh(1)])
  const split = useMutate(structureEndpoints.split, { alsoStale: ['matters'] })
  const shaped = useShaped(onClose)
  const set = (key: number, change: Partial<Draft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)))
  const items = drafts.flatMap((draft) => {
    const [leadUnitId, due] = [units.idOf(draft.lead), PlainDate.safeParse(draft.due).data]
    const [title, target] = [draft.title.trim(), draft.target.trim()]
    if (!leadUnitId || !due || title.length < 2) return []
    return [{ title, target: target === '' ? null : target, leadUnitId, due, weight: weightOf(draft.weight) ?? null }]
  })
  const weighable = view.parts.length === 0
  const fault = weighable ? weightsFault(drafts.map((draft) => draft.weight)) : undefined
  const refused =
    items.length < drafts.length ? text('ledger.splitNeeds') : fault && text(fault.code, { sum: fault.sum })
  return (
    <ShapeDialog
      title={text('ledger.splitTitle')}
      says={text('ledger.splitSays')}
      confirm={text('ledger.splitDo', { n: drafts.length })}
      refused={refused}
      running={split.running}
      error={split.error}
      onClose={onClose}
      onDo={() => shaped(split.run({ params: { id: one.id }, body: { items } }, { version }))}
    >
      {drafts.map((draft, index) => (
        <NewPart
          key={draft.key}
          no={index + 1}
          draft={draft}
          units={units}
          weighable={weighable}
          onSet={(change) => set(draft.key, change)}
          onDrop={drafts.length > 2 ? () => setDrafts(drafts.filter((two) => two !== draft)) : undefined}
        />
      ))}
      {drafts.length < 20 && (
        <LinkButton onPress={() => setDrafts([...drafts, fresh((drafts.at(-1)?.key ?? 0) + 1)])}>
          {text('ledger.splitMore')}
        </LinkButton>
      )}
    </ShapeDialog>
  )
}

function NewPart(props: {
  no: number
  draft: Draft
  units: Units
  weighable: boolean
  onSet: (change: Partial<Draft>) => void
  onDrop: (() => void) | undefined
}) {
  const text = useText()
  const { draft, units, onSet } = props
  return (
    <fieldset className="lg-new-part" aria-label={text('ledger.partNo', { n: props.no })}>
      <TextField
        label={text('ledger.partNo', { n: props.no })}
        value={draft.title}
        onChange={(title) => onSet({ title })}
        maxLength={200}
        required
      />
      <TextField
        label={text('ledger.target')}
        value={draft.target}
        onChange={(target) => onSet({ target })}
        maxLength={500}
      />
      <div className="fields">
        <ComboField
          key={units.options.length}
          label={text('ledger.lead')}
          options={units.options}
          value={draft.lead}
          onChange={(lead) => onSet({ lead })}
          required
        />
        <DateField label={text('ledger.due')} value={draft.due} onChange={(due) => onSet({ due })} required />
        {props.weighable && (
          <NumberField
            label={text('ledger.weight')}
            unit="%"
            value={draft.weight}
            onChange={(weight) => onSet({ weight })}
          />
        )}
      </div>
      {props.onDrop && <LinkButton onPress={props.onDrop}>{text('ledger.partDrop')}</LinkButton>}
    </fieldset>
  )
}
