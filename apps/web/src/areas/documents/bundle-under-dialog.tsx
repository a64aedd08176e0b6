import { PlainDate } from '@lantu/kernel/time'
import { BundleUnder, type CommitmentSummary, structureEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Check, ComboField, DateField, TextField } from '#parts/fields/index.ts'
import type { Units } from '#parts/use-units.ts'
import { ShapeDialog, useShaped } from '../ledger/shape-dialog.tsx'

const ended: ReadonlySet<string> = new Set(['closed', 'normalised', 'terminated', 'declined'])

/** What of a document may be put under a heading: what was taken up and has not ended. */
export const bundleable = (rows: readonly CommitmentSummary[]): CommitmentSummary[] =>
  rows.filter((row) => !row.recordOnly && !ended.has(row.state))

/** 打包: several tasks of the document under a new one, which has its own lead, last day and matter. */
export function BundleUnderDialog(props: { rows: readonly CommitmentSummary[]; units: Units; onClose: () => void }) {
  const { rows, units, onClose } = props
  const text = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [title, setTitle] = useState('')
  const [target, setTarget] = useState('')
  const [lead, setLead] = useState<string | null>(null)
  const [due, setDue] = useState<string | null>(null)
  const bundle = useMutate(structureEndpoints.bundleUnder, { alsoStale: ['commitments', 'matters', 'reconciliations'] })
  const shaped = useShaped(onClose)
  const parts = rows.filter((row) => chosen.has(row.id)).map(({ id, version }) => ({ id, version }))
  const heading = {
    title,
    target: target.trim() || null,
    leadUnitId: units.idOf(lead),
    due: PlainDate.safeParse(due).data ?? null,
  }
  const given = BundleUnder.safeParse({ heading, parts })
  const toggle = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return (
    <ShapeDialog
      title={text('documents.bundleTitle')}
      says={text('documents.bundleSays')}
      confirm={text('documents.bundleDo', { n: parts.length })}
      refused={given.success ? undefined : text('documents.bundleNeeds')}
      running={bundle.running}
      error={bundle.error}
      onClose={onClose}
      onDo={() => given.success && shaped(bundle.run({ body: given.data }))}
    >
      <TextField label={text('documents.bundleHeading')} value={title} onChange={setTitle} maxLength={200} required />
      <TextField label={text('ledger.target')} value={target} onChange={setTarget} maxLength={500} />
      <div className="fields">
        <ComboField
          key={units.options.length}
          label={text('ledger.lead')}
          options={units.options}
          value={lead}
          onChange={setLead}
          required
        />
        <DateField label={text('ledger.due')} value={due} onChange={setDue} required />
      </div>
      <fieldset aria-label={text('documents.bundleParts')} className="stack-s">
        <legend className="lab">{text('documents.bundleParts')}</legend>
        {rows.map((row) => (
          <Check key={row.id} checked={chosen.has(row.id)} onChange={(on) => toggle(row.id, on)}>
            {row.title}
          </Check>
        ))}
      </fieldset>
    </ShapeDialog>
  )
}
