import { useState } from 'react'
import { type ProblemError, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'

interface ReasonDialogProps {
  readonly title: string
  readonly note: string
  readonly error: ProblemError | null
  readonly busy: boolean
  readonly onClose: () => void
  readonly onReason: (reason: string) => Promise<void>
}

/** Asks for the reason of a step that is on record for good: sending back, correcting. */
export function ReasonDialog(props: ReasonDialogProps) {
  const text = useText()
  const once = useOnce()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <Dialog
      title={props.title}
      open
      onClose={props.onClose}
      foot={
        <>
          <Button
            kind="main"
            busy={props.busy}
            refused={given === '' ? text('bulletins.reasonNeeded') : undefined}
            onPress={() => void once(() => props.onReason(given).catch(() => undefined))}
          >
            {props.title}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="mid">{props.note}</p>
        <TextField
          label={text('bulletins.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={500}
          required
        />
        {props.error && <ErrorState error={props.error} />}
      </div>
    </Dialog>
  )
}
