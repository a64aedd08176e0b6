import type { DocumentDetail } from '@lantu/documents/contract'
import type { ReconciliationView } from '@lantu/ledger/contract'
import { useState } from 'react'
import { type TextKey, useText } from '#language/index.ts'
import { Button, LinkButton } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { useMay } from '#shell/session.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import { type BatchPlan, plansOf, stepWords } from './batch-plan.ts'
import { CapDialog } from './cap-dialog.tsx'

const before: ReadonlySet<string> = new Set([
  'registered',
  'proposed',
  'approved',
  'consulting',
  'declined',
  'recordOnly',
])

/** Where the document's batch stands on its way to 印发, and what the reader may do with it now. */
export function BatchSteps(props: { document: DocumentDetail; view: ReconciliationView; mayAct: boolean }) {
  const text = useText()
  const { view } = props
  const [acting, setActing] = useState<BatchPlan | null>(null)
  const issued = Object.entries(view.states).reduce((sum, [state, n]) => sum + (before.has(state) ? 0 : n), 0)
  const made = view.rows.filter((row) => row.status === 'made').length
  const plans = plansOf(view)
  const stations: readonly {
    readonly id: string
    readonly word: TextKey
    readonly count: number
    readonly of: TextKey
  }[] = [
    { id: 'registered', word: 'documents.stepRegister', count: view.rows.length, of: 'documents.stepRows' },
    { id: 'propose', word: 'documents.stepPropose', count: made, of: 'documents.stepRows' },
    {
      id: 'approve',
      word: 'documents.stepApprove',
      count: sumOf(view, ['approved', 'consulting']) + issued,
      of: 'documents.stepTasks',
    },
    {
      id: 'consult',
      word: 'documents.stepConsult',
      count: sumOf(view, ['consulting']) + issued,
      of: 'documents.stepTasks',
    },
    { id: 'issue', word: 'documents.stepIssue', count: issued, of: 'documents.stepTasks' },
  ]
  return (
    <section className="bt" aria-label={text('documents.batch')}>
      <ol className="bt-line">
        {stations
          .filter((station) => stands(view, station.id))
          .map((station) => {
            const plan = plans.find((one) => one.step === station.id)
            const look = station.count > 0 ? 'done' : plan ? 'now' : ''
            return (
              <li key={station.id} className={look}>
                <b>{text(station.word)}</b>
                <span className="note">{station.count > 0 ? text(station.of, { n: station.count }) : '—'}</span>
                {plan && <PlanButton plan={plan} mayAct={props.mayAct} onAct={() => setActing(plan)} />}
                {station.id === 'consult' && view.consultation && (
                  <span className="note">
                    {text('documents.replyBy')}
                    <DateText date={view.consultation.replyBy} />
                  </span>
                )}
              </li>
            )
          })}
      </ol>
      <Burden view={view} mayAct={props.mayAct} />
      {acting && <BatchDialog plan={acting} view={view} onClose={() => setActing(null)} />}
    </section>
  )
}

/** A 批示件 needs no 审定, and neither it nor an 议定事项 is consulted on: such a station stands only while something waits there. */
function stands(view: ReconciliationView, station: string): boolean {
  const kind = view.matterKinds[0]
  if (station === 'approve')
    return kind !== 'instruction' || sumOf(view, ['approved', 'consulting']) > 0 || view.ready.approve > 0
  if (station === 'consult') return kind === 'supervision' || view.consultation !== null || view.ready.consult > 0
  return true
}

const sumOf = (view: ReconciliationView, states: readonly string[]): number =>
  states.reduce((sum, state) => sum + (view.states[state] ?? 0), 0)

function PlanButton(props: { plan: BatchPlan; mayAct: boolean; onAct: () => void }) {
  const text = useText()
  const { plan } = props
  const may = useMay(plan.word) && props.mayAct
  if (!may) {
    const who = plan.word === 'ledger.review' ? 'documents.waitsSupervisor' : 'documents.waitsHead'
    return <span className="note">{text(who, { n: plan.count })}</span>
  }
  return (
    <Button small kind="main" onPress={props.onAct}>
      {text('documents.stepDo', { step: text(stepWords[plan.step]), n: plan.count })}
    </Button>
  )
}

/** 净增: what the document adds against what it may, and what its units were spared. */
function Burden(props: { view: ReconciliationView; mayAct: boolean }) {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const mayLift = useMay('ledger.approve') && props.mayAct
  const { burden } = props.view
  const over = burden.added > burden.cap
  const share = Math.min(1, burden.added / Math.max(1, burden.cap))
  return (
    <div className="bt-burden">
      <div className="meter" style={{ '--p': `${Math.round(share * 100)}%` }}>
        <span>{text('documents.added')}</span>
        <i aria-hidden="true" />
        <b role="status">{text('documents.addedOf', { added: burden.added, cap: burden.cap })}</b>
      </div>
      <span className="note">
        {text('documents.spared', { merged: burden.merged, none: burden.none, record: burden.recordOnly })}
      </span>
      {burden.overrideReason && (
        <span className="note">{text('documents.capLifted', { reason: burden.overrideReason })}</span>
      )}
      {(over || burden.added === burden.cap) && !burden.overrideReason && !mayLift && (
        <span className="b">{text('documents.capReached', { cap: burden.cap })}</span>
      )}
      {mayLift && burden.added >= burden.cap && (
        <LinkButton onPress={() => setAsking(true)}>{text('documents.capLift')}</LinkButton>
      )}
      {asking && <CapDialog view={props.view} onClose={() => setAsking(false)} />}
    </div>
  )
}
