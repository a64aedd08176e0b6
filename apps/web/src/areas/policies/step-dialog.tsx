import { type PolicyDetail, PolicyStep, policyEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField, TextField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'

export type StepKind = PolicyStep['kind']
const titles = { plan: 'policies.replan', issue: 'policies.issue', drop: 'policies.drop' } as const

/** One step of a policy. What stood before stays on record; whoever was quicker is told of. */
export function StepDialog(props: { policy: PolicyDetail; kind: StepKind; onClose: () => void }) {
  const { policy, kind } = props
  const text = useText()
  const { today } = useDay()
  const once = useOnce()
  const [month, setMonth] = useState(policy.planned ?? today.slice(0, 7))
  const [on, setOn] = useState<string | null>(today)
  const [paper, setPaper] = useState('')
  const [link, setLink] = useState('')
  const [reason, setReason] = useState('')
  const mutate = useMutate(policyEndpoints.step)
  const why = reason.trim() || null
  const given = PolicyStep.safeParse(
    kind === 'plan'
      ? { kind, month, reason: why }
      : kind === 'issue'
        ? { kind, number: paper, on, link: link.trim() || null, reason: why }
        : { kind, on, paper, reason: why },
  )
  const needsReason = kind !== 'issue' || policy.state === 'issued'
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { id: policy.id }, body: given.data }, { version: policy.version })
      props.onClose()
    }).catch(() => {})
  }
  const ready = given.success && (!needsReason || why !== null)
  const wrongLink = given.error?.issues.some((issue) => issue.path[0] === 'link') ?? false
  return (
    <Dialog title={text(titles[kind])} open onClose={props.onClose}>
      <div className="stack">
        {kind === 'plan' ? (
          <TextField
            label={text('policies.planMonth')}
            hint={text('policies.monthHint')}
            value={month}
            onChange={setMonth}
            maxLength={7}
            required
          />
        ) : (
          <>
            <TextField
              label={text(kind === 'issue' ? 'policies.number' : 'policies.dropPaper')}
              value={paper}
              onChange={setPaper}
              maxLength={60}
              required
            />
            <DateField
              label={text(kind === 'issue' ? 'policies.issuedOn' : 'policies.dropOn')}
              value={on}
              onChange={setOn}
              max={today}
              required
            />
          </>
        )}
        {kind === 'issue' && (
          <TextField label={text('policies.link')} hint={text('policies.linkHint')} value={link} onChange={setLink} />
        )}
        <TextField
          label={text('policies.reason')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          required={needsReason}
        />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('policies.stepSays')}
          confirm={text(titles[kind])}
          onConfirm={save}
          busy={mutate.running}
          refused={ready ? undefined : text(wrongLink ? 'policies.linkWrong' : 'policies.stepNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
