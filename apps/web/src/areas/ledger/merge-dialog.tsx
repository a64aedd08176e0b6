import { type CommitmentSummary, structureEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { TextField } from '#parts/fields/index.ts'
import { CommitmentPicker } from './commitment-picker.tsx'
import { ShapeDialog, type ShapeProps, useShaped } from './shape-dialog.tsx'

/** 合并: others go into this one and end; where one was issued, by approval. */
export function MergeDialog({ one, version, onClose }: ShapeProps) {
  const text = useText()
  const [absorbed, setAbsorbed] = useState<readonly CommitmentSummary[]>([])
  const [approval, setApproval] = useState('')
  const [reason, setReason] = useState('')
  const merge = useMutate(structureEndpoints.merge, { alsoStale: ['matters'] })
  const shaped = useShaped(onClose)
  const issued = absorbed.some((row) => row.number !== null)
  const refused =
    absorbed.length === 0
      ? text('ledger.mergeNone')
      : reason.trim() === ''
        ? text('ledger.mergeNoReason')
        : issued && approval.trim() === ''
          ? text('ledger.mergeNoApproval')
          : undefined
  const body = {
    absorbed: absorbed.map((row) => ({ id: row.id, version: row.version })),
    approvalNumber: approval.trim() === '' ? null : approval.trim(),
    reason: reason.trim(),
  }
  return (
    <ShapeDialog
      title={text('ledger.mergeTitle')}
      says={text('ledger.mergeSays')}
      confirm={text('ledger.mergeDo', { n: absorbed.length })}
      refused={refused}
      running={merge.running}
      error={merge.error}
      grave
      onClose={onClose}
      onDo={() => shaped(merge.run({ params: { id: one.id }, body }, { version }))}
    >
      <CommitmentPicker
        label={text('ledger.mergeAdd')}
        open
        except={[one.id, ...absorbed.map((row) => row.id)]}
        onPick={(row) => setAbsorbed([...absorbed, row])}
      />
      <ul className="lg-list">
        {absorbed.map((row) => (
          <li key={row.id}>
            {row.number} {row.title}{' '}
            <LinkButton onPress={() => setAbsorbed(absorbed.filter((other) => other !== row))}>
              {text('ledger.partOut')}
            </LinkButton>
          </li>
        ))}
      </ul>
      <TextField
        label={text('ledger.approvalNumber')}
        value={approval}
        onChange={setApproval}
        maxLength={60}
        hint={text('ledger.approvalHint')}
        required={issued}
      />
      <TextField label={text('ledger.mergeReason')} value={reason} onChange={setReason} maxLength={500} required />
    </ShapeDialog>
  )
}
