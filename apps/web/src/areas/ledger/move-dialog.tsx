import { structureEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { CommitmentPicker } from './commitment-picker.tsx'
import { ShapeDialog, type ShapeProps, useShaped } from './shape-dialog.tsx'

/** 改挂: under another commitment, or under none. */
export function MoveDialog({ one, version, view, onClose }: ShapeProps) {
  const text = useText()
  const [under, setUnder] = useState(view.parent)
  const move = useMutate(structureEndpoints.move)
  const shaped = useShaped(onClose)
  const parent = under && { id: under.id, version: under.version }
  return (
    <ShapeDialog
      title={text('ledger.moveTitle')}
      says={text('ledger.moveSays')}
      confirm={text('ledger.moveDo')}
      refused={under?.id === view.parent?.id ? text('ledger.moveSame') : undefined}
      running={move.running}
      error={move.error}
      onClose={onClose}
      onDo={() => shaped(move.run({ params: { id: one.id }, body: { parent } }, { version }))}
    >
      <p>
        <b>{under ? under.title : text('ledger.moveNone')}</b>{' '}
        {under && <LinkButton onPress={() => setUnder(null)}>{text('ledger.moveOut')}</LinkButton>}
      </p>
      <CommitmentPicker
        label={text('ledger.moveUnder')}
        open
        except={[one.id, ...view.parts.map((part) => part.id)]}
        onPick={setUnder}
      />
    </ShapeDialog>
  )
}
