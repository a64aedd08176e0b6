import { FundsStep, NewMovement, type ProjectDetail, projectEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { isProblem, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Check, ChoiceField, DateField, NumberField, TextField } from '#parts/fields/index.ts'
import { Money } from '#parts/money.tsx'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { FormDialog } from './form-dialog.tsx'
import { findOver, type Over } from './over-of.ts'
import { findFenOfWan } from './wan.ts'
import { stepWords } from './words.ts'

/** Money is budgeted, released or spent. More than 100 % is warned of before it is sent, and sent only when it is confirmed. */
export function MovementDialog({ one, onClose }: { one: ProjectDetail; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const { today } = useDay()
  const [step, setStep] = useState<FundsStep>(nextStep(one))
  const [on, setOn] = useState<string | null>(today)
  const [wan, setWan] = useState('')
  const [paper, setPaper] = useState('')
  const [reason, setReason] = useState('')
  const [confirmOver, setConfirmOver] = useState(false)
  const send = useMutate(projectEndpoints.movement)
  const amount = findFenOfWan(wan)
  const over = amount && findOver(one.funds, step, amount)
  // The server may know of money that was moved since this page was read.
  const isOver = over !== undefined || (send.error !== null && isProblem(send.error, 'ledger.project.fundsOver'))
  const needsReason = isOver || wan.startsWith('-')
  const given = NewMovement.safeParse({
    step,
    on,
    amount,
    paper,
    reason: reason.trim() === '' ? null : reason,
    confirmOver: isOver && confirmOver,
  })
  const refused = !given.success
    ? text('projects.movementNeeds')
    : needsReason && reason.trim() === ''
      ? text('projects.reasonNeeded')
      : isOver && !confirmOver
        ? text('projects.overNeeds')
        : undefined
  const run = () => {
    if (!given.success || refused !== undefined) return
    void once(async () => {
      await send.run({ params: { id: one.id }, body: given.data })
      say({ text: text('projects.movementSaid', { step: text(stepWords[step]) }) })
      onClose()
    }).catch(() => {}) // Shown from send.error.
  }
  return (
    <FormDialog
      title={text('projects.addMovement')}
      confirm={text('projects.record')}
      says={text('projects.movementKept')}
      onSend={run}
      onClose={onClose}
      running={send.running}
      error={send.error}
      refused={refused}
    >
      <ChoiceField
        label={text('projects.step')}
        value={step}
        onChange={(value) => setStep(FundsStep.parse(value))}
        options={FundsStep.options.map((id) => ({ id, label: text(stepWords[id]) }))}
      />
      <div className="fields">
        <NumberField
          label={text('projects.amount')}
          unit={text('projects.wan')}
          value={wan}
          onChange={setWan}
          required
          hint={amount && amount !== '0' ? <Money fen={amount} sign /> : text('projects.amountHint')}
        />
        <DateField label={text('projects.day')} value={on} onChange={setOn} max={today} required />
      </div>
      <TextField
        label={text('projects.paper')}
        value={paper}
        onChange={setPaper}
        maxLength={100}
        hint={text('projects.paperHint')}
        required
      />
      {over && <OverWarning over={over} />}
      {needsReason && (
        <TextField label={text('projects.reason')} value={reason} onChange={setReason} maxLength={200} required />
      )}
      {isOver && (
        <Check checked={confirmOver} onChange={setConfirmOver}>
          {text('projects.confirmOver')}
        </Check>
      )}
    </FormDialog>
  )
}

/** The step that has most to come: what follows the last one with money in it. */
function nextStep({ funds }: ProjectDetail): FundsStep {
  if (funds === null || funds.budget === '0') return 'budget'
  return funds.held === '0' ? 'spent' : 'released'
}

function OverWarning({ over }: { over: Over }) {
  const text = useText()
  return (
    <div className="fault" role="alert">
      <b>{text('projects.overTitle', { step: text(stepWords[over.step]), of: text(stepWords[over.of]) })}</b>
      <p className="mid">
        {text(stepWords[over.step])} <Money fen={over.sum} /> / {text(stepWords[over.of])} <Money fen={over.whole} />
      </p>
    </div>
  )
}
