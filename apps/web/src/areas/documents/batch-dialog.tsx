import {
  Basis,
  type BatchResult,
  MatterKind,
  type ReconciliationView,
  reconciliationEndpoints,
} from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField } from '#parts/fields/index.ts'
import { useDay } from '#shell/session.tsx'
import { type BatchPlan, stepWords } from './batch-plan.ts'

const matterKindWords: Readonly<Record<MatterKind, TextKey>> = {
  supervision: 'matters.kind.supervision',
  instruction: 'matters.kind.instruction',
  decision: 'matters.kind.decision',
}

const notes: Readonly<Record<BatchPlan['step'], TextKey>> = {
  propose: 'documents.proposeNote',
  approve: 'documents.approveNote',
  consult: 'documents.consultNote',
  issue: 'documents.issueNote',
}

/** A step of the whole batch: what it will do, what it needs, and afterwards what it came to. */
export function BatchDialog(props: { plan: BatchPlan; view: ReconciliationView; onClose: () => void }) {
  const text = useText()
  const { today } = useDay()
  const { plan, view } = props
  const [basis, setBasis] = useState<Basis>(view.basis)
  const [as, setAs] = useState<MatterKind | undefined>(view.matterKinds[0])
  const [days, setDays] = useState(2)
  const [result, setResult] = useState<BatchResult | null>(null)
  const step = useStep(view)
  const run = () =>
    void step.run(plan.step, { basis, as, days }).then(
      (came) => (came.refused.length === 0 ? props.onClose() : setResult(came)),
      () => undefined, // Shown from step.error.
    )
  const early = plan.step === 'issue' && view.consultation !== null && today <= view.consultation.replyBy
  const foot = result ? (
    <Button kind="main" onPress={props.onClose}>
      {text('parts.close')}
    </Button>
  ) : (
    <>
      <Button kind="main" onPress={run} busy={step.running}>
        {text('documents.stepDo', { step: text(stepWords[plan.step]), n: plan.count })}
      </Button>
      <Button kind="plain" onPress={props.onClose}>
        {text('parts.cancel')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={text('documents.stepTitle', { step: text(stepWords[plan.step]), n: plan.count })}
      open
      grave={plan.step === 'issue'}
      onClose={props.onClose}
      foot={foot}
    >
      {result ? (
        <Came result={result} />
      ) : (
        <div className="stack-s">
          <p className="mid">{text(notes[plan.step])}</p>
          {early && <p className="b">{text('documents.issueEarly')}</p>}
          {plan.step === 'propose' && (
            <ChoiceField
              label={text('documents.basis')}
              value={basis}
              onChange={(value) => setBasis(Basis.parse(value))}
              options={[
                { id: 'government', label: text('documents.basisGovernment') },
                { id: 'party', label: text('documents.basisParty') },
              ]}
            />
          )}
          {plan.step === 'propose' && as && view.matterKinds.length > 1 && (
            <ChoiceField
              label={text('documents.openAs')}
              hint={text('documents.openAsHint')}
              value={as}
              onChange={(value) => setAs(MatterKind.parse(value))}
              options={view.matterKinds.map((id) => ({ id, label: text(matterKindWords[id]) }))}
            />
          )}
          {plan.step === 'consult' && (
            <ChoiceField
              label={text('documents.consultDays')}
              value={String(days)}
              onChange={(value) => setDays(Number(value))}
              options={['2', '3'].map((id) => ({ id, label: text('documents.workingDays', { n: Number(id) }) }))}
            />
          )}
          {step.error && <ErrorState error={step.error} />}
        </div>
      )}
    </Dialog>
  )
}

/** How many went on, and why the others did not: the same reason is told once, with how often it holds. */
function Came({ result }: { result: BatchResult }) {
  const text = useText()
  const reasons = new Map<string, { readonly code: string; readonly say: string; readonly n: number }>()
  for (const { code, say } of result.refused) reasons.set(say, { code, say, n: (reasons.get(say)?.n ?? 0) + 1 })
  return (
    <div className="fault">
      <b>{text('documents.stepCame', { done: result.done.length, refused: result.refused.length })}</b>
      <ol>
        {[...reasons.values()].map((one) => (
          <li key={one.say}>
            <span>{text('documents.stepTasks', { n: one.n })}</span>
            <span>
              {one.say} <span className="note mono">{one.code}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function useStep(view: ReconciliationView) {
  const alsoStale = ['commitments', 'matters']
  const propose = useMutate(reconciliationEndpoints.propose, { alsoStale })
  const approve = useMutate(reconciliationEndpoints.approve, { alsoStale })
  const consult = useMutate(reconciliationEndpoints.consult, { alsoStale })
  const issue = useMutate(reconciliationEndpoints.issue, { alsoStale })
  const params = { documentId: view.documentId }
  const run = (
    step: BatchPlan['step'],
    given: { basis: Basis; as: MatterKind | undefined; days: number },
  ): Promise<BatchResult> => {
    switch (step) {
      case 'propose':
        return propose.run({ params, body: { basis: given.basis, ...(given.as && { as: given.as }) } })
      case 'approve':
        return approve.run({ params, body: {} })
      case 'consult':
        return consult.run({ params, body: { days: given.days } })
      case 'issue':
        return issue.run({ params, body: {} })
    }
  }
  const all = [propose, approve, consult, issue]
  return {
    run,
    running: all.some((one) => one.running),
    error: all.map((one) => one.error).find((error) => error !== null) ?? null,
  }
}
