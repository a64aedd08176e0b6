import { blueprintEndpoints, type Continuation } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { ShapeDialog } from './shape-dialog.tsx'

/** Takes a link back, with its reason. */
export function WithdrawLinkDialog({ link, onClose }: { link: Continuation; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const [reason, setReason] = useState('')
  const withdraw = useMutate(blueprintEndpoints.withdraw, { alsoStale: ['commitments'] })
  const run = () =>
    void withdraw.run({ params: { continuationId: link.id }, body: { reason: reason.trim() } }).then(
      () => {
        say({ text: text('blueprint.withdrawn') })
        onClose()
      },
      () => undefined, // Shown from withdraw.error.
    )
  return (
    <ShapeDialog
      title={text('blueprint.withdrawTitle')}
      says={text('blueprint.withdrawSays')}
      confirm={text('blueprint.withdraw')}
      refused={reason.trim() === '' ? text('blueprint.reasonNeeded') : undefined}
      running={withdraw.running}
      error={withdraw.error}
      onClose={onClose}
      onDo={run}
    >
      <TextField label={text('blueprint.reason')} value={reason} onChange={setReason} maxLength={500} required />
    </ShapeDialog>
  )
}
