import { AmendBlocker, type BlockerView, blockerEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useReadAnew } from './use-read-anew.ts'

/** 已解决: the day, and how it was verified; it cannot be taken back, only entered anew. */
export function BlockerRemoveDialog({ blocker, onClose }: { blocker: BlockerView; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const { today } = useDay()
  const [on, setOn] = useState<string | null>(today)
  const [how, setHow] = useState('')
  const amend = useMutate(blockerEndpoints.amend, { alsoStale: ['projects'] })
  const given = AmendBlocker.safeParse({ removedOn: on ?? undefined, verifiedHow: how })
  const refused = given.success && on !== null ? undefined : text('projects.removeNeeds')
  // The version is the one that was in sight when the dialog was opened.
  const [version] = useState(blocker.version)
  const readAnew = useReadAnew()
  const run = () => {
    if (!given.success || refused !== undefined) return
    void once(async () => {
      await amend.run({ params: { id: blocker.id }, body: given.data }, { version })
      say({ text: text('projects.blockerRemoved') })
      onClose()
    }).catch(readAnew) // Shown from amend.error.
  }
  return (
    <FormDialog
      title={text('projects.removeBlocker')}
      confirm={text('projects.removeBlocker')}
      says={text('projects.removeNote')}
      onSend={run}
      onClose={onClose}
      running={amend.running}
      error={amend.error}
      refused={refused}
    >
      <p className="mid">{blocker.what}</p>
      <DateField
        label={text('projects.removedOn')}
        value={on}
        onChange={setOn}
        min={blocker.since}
        max={today}
        required
      />
      <TextField
        label={text('projects.verifiedHow')}
        value={how}
        onChange={setHow}
        maxLength={200}
        hint={text('projects.verifiedHowHint')}
        required
      />
    </FormDialog>
  )
}
