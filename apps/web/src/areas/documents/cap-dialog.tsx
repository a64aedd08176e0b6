import { type ReconciliationView, reconciliationEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'

/** More than the usual number of new commitments: allowed with a reason, which stays with the document. */
export function CapDialog(props: { view: ReconciliationView; onClose: () => void }) {
  const text = useText()
  const [reason, setReason] = useState(props.view.burden.overrideReason ?? '')
  const lift = useMutate(reconciliationEndpoints.overrideCap)
  const send = () =>
    void lift
      .run({ params: { documentId: props.view.documentId }, body: { reason: reason.trim() } })
      .then(props.onClose, () => undefined) // Shown from lift.error.
  return (
    <Dialog
      title={text('documents.capTitle', { cap: props.view.burden.cap })}
      open
      onClose={props.onClose}
      foot={
        <>
          <Button
            kind="main"
            onPress={send}
            busy={lift.running}
            refused={reason.trim() === '' ? text('documents.capReasonNeeded') : undefined}
          >
            {text('documents.capAllow')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack-s">
        <p className="mid">{text('documents.capNote')}</p>
        <TextField label={text('documents.capReason')} rows={3} maxLength={500} value={reason} onChange={setReason} />
        {lift.error && <ErrorState error={lift.error} />}
      </div>
    </Dialog>
  )
}
