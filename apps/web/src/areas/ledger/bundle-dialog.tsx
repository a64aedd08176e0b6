import { type CommitmentId, structureEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { NumberField } from '#parts/fields/index.ts'
import { CommitmentPicker } from './commitment-picker.tsx'
import { ShapeDialog, type ShapeProps, useShaped, weightOf, weightsFault } from './shape-dialog.tsx'

interface Chosen {
  readonly id: CommitmentId
  readonly version: number
  readonly title: string
  readonly weight: string
}

/** 打包: which commitments are the parts of this one, and how much of it each carries. */
export function BundleDialog({ one, version, view, onClose }: ShapeProps) {
  const text = useText()
  const [chosen, setChosen] = useState<readonly Chosen[]>(
    view.parts.map(({ id, version: on, title, weight }) => ({
      id,
      version: on,
      title,
      weight: weight?.toString() ?? '',
    })),
  )
  const bundle = useMutate(structureEndpoints.bundle)
  const shaped = useShaped(onClose)
  const fault = weightsFault(chosen.map((part) => part.weight))
  const sum = fault?.sum ?? chosen.reduce((total, part) => total + (weightOf(part.weight) ?? 0), 0)
  const parts = chosen.map(({ id, version: on, weight }) => ({ id, version: on, weight: weightOf(weight) ?? null }))
  return (
    <ShapeDialog
      title={text('ledger.bundleTitle')}
      says={text('ledger.bundleSays')}
      confirm={text('ledger.bundleDo', { n: chosen.length })}
      refused={fault && text(fault.code, { sum: fault.sum })}
      running={bundle.running}
      error={bundle.error}
      onClose={onClose}
      onDo={() => shaped(bundle.run({ params: { id: one.id }, body: { parts } }, { version }))}
    >
      <CommitmentPicker
        label={text('ledger.bundleAdd')}
        except={[one.id, ...chosen.map((part) => part.id)]}
        onPick={({ id, version: on, title }) => setChosen([...chosen, { id, version: on, title, weight: '' }])}
      />
      <ul className="lg-chosen">
        {chosen.map((part) => (
          <li key={part.id}>
            <span>{part.title}</span>
            <NumberField
              label={text('ledger.weight')}
              unit="%"
              value={part.weight}
              onChange={(weight) =>
                setChosen(chosen.map((other) => (other.id === part.id ? { ...other, weight } : other)))
              }
            />
            <LinkButton onPress={() => setChosen(chosen.filter((other) => other.id !== part.id))}>
              {text('ledger.partOut')}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p className="note lg-sum" role="status">
        {text('ledger.weightsNow', { sum })}
      </p>
    </ShapeDialog>
  )
}
