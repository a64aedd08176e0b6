import type { ReactNode } from 'react'
import type { ProblemError } from '#api/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'

export interface FormDialogProps {
  readonly title: string
  readonly confirm: string
  readonly onSend: () => void
  readonly onClose: () => void
  readonly running: boolean
  readonly error: ProblemError | null
  readonly says?: ReactNode
  /** Why it cannot be sent as it is filled in. */
  readonly refused?: string | undefined
  /** Ways on that stand within the error. */
  readonly onError?: ReactNode
  readonly children: ReactNode
}

/** A short form that records one fact: pressing outside does not lose what was written. */
export function FormDialog(props: FormDialogProps) {
  return (
    <Dialog title={props.title} open wide grave onClose={props.onClose}>
      <form
        className="stack-s"
        aria-label={props.title}
        onSubmit={(event) => {
          event.preventDefault()
          if (props.refused === undefined && !props.running) props.onSend()
        }}
      >
        {props.children}
        {props.error && <ErrorState error={props.error}>{props.onError}</ErrorState>}
        <ConfirmBar
          says={props.says}
          confirm={props.confirm}
          onConfirm={props.onSend}
          refused={props.refused}
          busy={props.running}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  )
}
