import { PlainDate } from '@lantu/kernel/time'
import { useState } from 'react'
import { type ProblemError, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'

/** Asks for the last day on which something holds, today where nothing else is said. `onEnd` throws where it was refused: `error` tells why. */
export function EndDayDialog(props: {
  title: string
  says: string
  confirm: string
  running: boolean
  error: ProblemError | null
  onEnd: (lastDay: PlainDate) => Promise<void>
  onClose: () => void
}) {
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const [last, setLast] = useState<string | null>(day.today)
  const given = PlainDate.safeParse(last)
  const save = () => {
    if (!given.success) return
    void once(() => props.onEnd(given.data)).catch(() => {})
  }
  return (
    <Dialog title={props.title} open onClose={props.onClose}>
      <div className="stack">
        <DateField label={text('settings.lastDay')} value={last} onChange={setLast} required />
        {props.error && <ErrorState error={props.error} />}
        <ConfirmBar
          says={props.says}
          confirm={props.confirm}
          onConfirm={save}
          busy={props.running}
          refused={given.success ? undefined : text('settings.lastDayNeeded')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
