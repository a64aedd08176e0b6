import { type PolicyDetail, PolicyId, policyEndpoints } from '@lantu/ledger/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { MissingPage } from '#shell/pages.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { monthText, PlanText, PolicyStateText } from './policy-parts.tsx'
import './policies.css'
import { StepDialog, type StepKind } from './step-dialog.tsx'

/** One policy: where it stands, and every step that was taken. */
export function PolicyPage() {
  const { id } = useParams({ strict: false })
  const policyId = PolicyId.safeParse(id)
  return policyId.success ? <Loaded key={id} id={policyId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: PolicyId }) {
  const text = useText()
  const read = useEndpoint(policyEndpoints.get, { params: { id } })
  useSheet({ title: read.data?.title ?? text('policies.title') })
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <LoadingState rows={6} />
  return <Page policy={read.data} />
}

function Page({ policy }: { policy: PolicyDetail }) {
  const text = useText()
  const units = useUnits()
  const { isPast } = useDay()
  const mayEnter = useMay('ledger.policies') && !isPast
  const [step, setStep] = useState<StepKind | null>(null)
  return (
    <>
      <PageTitle
        kicker={<Link to="/policies">{text('policies.title')}</Link>}
        title={policy.title}
        sub={<PolicyStateText row={policy} />}
      >
        <div className="buttons">
          {mayEnter && policy.state !== 'issued' && (
            <Button onPress={() => setStep('plan')}>
              {text(policy.state === 'dropped' ? 'policies.resume' : 'policies.replan')}
            </Button>
          )}
          {mayEnter && policy.state === 'planned' && (
            <Button onPress={() => setStep('drop')}>{text('policies.drop')}</Button>
          )}
          {mayEnter && policy.state !== 'dropped' && (
            <Button kind={policy.state === 'planned' ? 'main' : 'line'} onPress={() => setStep('issue')}>
              {text(policy.state === 'issued' ? 'policies.correct' : 'policies.issue')}
            </Button>
          )}
        </div>
      </PageTitle>
      <div className="two">
        <Section title={text('policies.facts')}>
          <dl className="po-facts">
            <dt>{text('policies.lead')}</dt>
            <dd>{units.nameOf(policy.leadUnitId)}</dd>
            <dt>{text('policies.co')}</dt>
            <dd>{policy.coUnitIds.map(units.nameOf).join('、') || '—'}</dd>
            <dt>{text('policies.plan')}</dt>
            <dd>
              <PlanText row={policy} />
            </dd>
            <dt>{text('policies.number')}</dt>
            <dd>{policy.number ?? '—'}</dd>
            <dt>{text('policies.basis')}</dt>
            <dd>{policy.basis ?? '—'}</dd>
            {policy.commitmentId && (
              <>
                <dt>{text('policies.commitment')}</dt>
                <dd>
                  <Link to={`/ledger/${policy.commitmentId}`}>{text('policies.toCommitment')}</Link>
                </dd>
              </>
            )}
          </dl>
        </Section>
        <Section title={text('policies.steps')} note={text('policies.stepsNote')}>
          <Steps policy={policy} />
        </Section>
      </div>
      {step && <StepDialog policy={policy} kind={step} onClose={() => setStep(null)} />}
    </>
  )
}

const stepWords = { plan: 'policies.stepPlan', issue: 'policies.stepIssue', drop: 'policies.stepDrop' } as const

function Steps({ policy }: { policy: PolicyDetail }) {
  const text = useText()
  return (
    <ul className="po-steps">
      {policy.steps.toReversed().map((step) => (
        <li key={step.no}>
          <b>{text(stepWords[step.kind])}</b>
          <span>{step.kind === 'plan' ? monthText(step.on.slice(0, 7)) : <DateText date={step.on} year />}</span>
          {step.link ? (
            <a href={step.link} rel="noreferrer">
              {step.paper}
            </a>
          ) : (
            step.paper && <span>{step.paper}</span>
          )}
          {step.reason && <span className="mid">{step.reason}</span>}
          <span className="note">
            <InstantText at={step.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
