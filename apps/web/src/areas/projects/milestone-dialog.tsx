import { type MilestoneView, NewMilestone, type ProjectDetail, projectEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { FormDialog } from './form-dialog.tsx'

/** A 节点 is set, moved or reached; a planned day that moves and a reached one taken back need their reason. */
export function MilestoneDialog(props: { one: ProjectDetail; milestone: MilestoneView | null; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const { today } = useDay()
  const { one, milestone } = props
  const [name, setName] = useState(milestone?.name ?? '')
  const [planned, setPlanned] = useState<string | null>(milestone?.planned ?? null)
  const [doneOn, setDoneOn] = useState<string | null>(milestone?.doneOn ?? null)
  const [reason, setReason] = useState('')
  const send = useMutate(projectEndpoints.milestone)
  const needsReason =
    milestone !== null && (planned !== milestone.planned || (milestone.doneOn !== null && doneOn === null))
  const given = NewMilestone.safeParse({
    ...(milestone && { milestoneNo: milestone.milestoneNo }),
    name,
    planned,
    doneOn,
    reason: reason.trim() === '' ? null : reason,
  })
  const refused = !given.success
    ? text('projects.milestoneNeeds')
    : needsReason && reason.trim() === ''
      ? text('projects.reasonNeeded')
      : undefined
  const run = () => {
    if (!given.success || refused !== undefined) return
    void once(async () => {
      await send.run({ params: { id: one.id }, body: given.data })
      say({ text: text('projects.milestoneSaid', { name: given.data.name }) })
      props.onClose()
    }).catch(() => {}) // Shown from send.error.
  }
  return (
    <FormDialog
      title={milestone ? text('projects.changeMilestone', { name: milestone.name }) : text('projects.setMilestone')}
      confirm={text('projects.record')}
      says={milestone && text('projects.milestoneKept')}
      onSend={run}
      onClose={props.onClose}
      running={send.running}
      error={send.error}
      refused={refused}
    >
      <TextField label={text('projects.milestoneName')} value={name} onChange={setName} maxLength={100} required />
      <div className="fields">
        <DateField label={text('projects.planned')} value={planned} onChange={setPlanned} required />
        <DateField
          label={text('projects.doneOn')}
          value={doneOn}
          onChange={setDoneOn}
          max={today}
          hint={text('projects.doneOnHint')}
        />
      </div>
      {needsReason && (
        <TextField label={text('projects.reason')} value={reason} onChange={setReason} maxLength={200} required />
      )}
    </FormDialog>
  )
}
