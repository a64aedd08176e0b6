import { type MatterDetail, matterEndpoints, type PolicyView } from '@lantu/matters/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Lamp } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { DueText } from './due-text.tsx'
import { EvidenceList, History } from './history.tsx'
import { MatterClocks } from './matter-clocks.tsx'
import { Flags, SubjectLink, Verbs } from './matter-facts.tsx'
import './matters.css'
import { basisWords, useMatterNames } from './words.ts'

/** 督办件: where it stands, how long it has, what the reader may do now, and everything that happened. */
export function MatterPage() {
  const text = useText()
  const day = useDay()
  const params: { readonly matterId?: string } = useParams({ strict: false })
  const read = useEndpoint(matterEndpoints.get, {
    params: { matterId: params.matterId ?? '' },
    query: day.on ? { asOf: day.on } : {},
  })
  const policies = useEndpoint(matterEndpoints.policies, {})
  const matter = read.data
  useSheet({
    title: matter ? (matter.number ?? matter.title ?? text('shell.matters')) : text('shell.matters'),
    ...(matter && { rules: text('matters.rules', { policy: matter.policy, lamp: matter.lamp.rule }) }),
  })
  if (read.error && !matter) return <ErrorState error={read.error} onRetry={read.again} />
  if (!matter) return <LoadingState rows={8} />
  const policy = policies.data?.find((one) => one.kind === matter.kind)
  return <Page matter={matter} policy={policy} onReread={read.again} />
}

function Page(props: { matter: MatterDetail; policy: PolicyView | undefined; onReread: () => void }) {
  const { matter, policy } = props
  const text = useText()
  const [doing, setDoing] = useState<string | null>(null)
  const evidence = matter.steps.reduce((sum, step) => sum + step.evidence.length, 0)
  // The chosen step stays by its code while the matter is read anew, so that what was filled in is not lost.
  const [chosen, setChosen] = useState<MatterDetail['actions'][number] | null>(null)
  const action = chosen && doing === chosen.action ? chosen : null
  const begin = (next: MatterDetail['actions'][number]) => {
    setChosen(next)
    setDoing(next.action)
  }
  return (
    <>
      <Head matter={matter} policy={policy} />
      <Flags matter={matter} />
      <div className="mt-grid">
        <div className="mt-main">
          <Section title={text('matters.clocks')} note={text('matters.clocksNote')}>
            <MatterClocks matter={matter} policy={policy} />
          </Section>
          <Section title={text('matters.evidence')} note={evidence > 0 && text('matters.files', { n: evidence })}>
            <EvidenceList matter={matter} />
          </Section>
          <Section title={text('matters.history')} note={text('matters.historyNote', { n: matter.steps.length })}>
            <History matter={matter} policy={policy} />
          </Section>
        </div>
        <div className="mt-side">
          <Section title={text('matters.todo')} note={text('matters.todoNote')}>
            <Actions matter={matter} onBegin={begin} />
          </Section>
          <Section title={text('matters.parties')}>
            <Verbs matter={matter} />
          </Section>
        </div>
      </div>
      {action && (
        <ActionDialog matter={matter} action={action} onClose={() => setDoing(null)} onReread={props.onReread} />
      )}
    </>
  )
}

function Head(props: { matter: MatterDetail; policy: PolicyView | undefined }) {
  const { matter, policy } = props
  const text = useText()
  const name = useMatterNames()
  const units = useUnits()
  return (
    <PageTitle
      kicker={
        <>
          <Link to="/matters">{text('shell.matters')}</Link> · {name('kind', matter.kind, policy)} ·{' '}
          {text(basisWords[matter.basis])}
          {matter.number && ` · ${matter.number}`}
        </>
      }
      title={matter.title ?? text('matters.erased')}
      sub={
        <>
          {text('matters.leadIs', { unit: units.nameOf(matter.lead) })}
          {matter.co.length > 0 && (
            <>
              {'　·　'}
              {text('matters.coAre', { units: matter.co.map(units.nameOf).join('、') })}
            </>
          )}
          {'　·　'}
          <SubjectLink matter={matter} />
        </>
      }
    >
      <div className="mt-head">
        <div>
          <span className="k">{text('matters.state')}</span>
          <span className="b">
            {name(
              'state',
              matter.state,
              policy?.states.find((state) => state.state === matter.state),
            )}
          </span>
          <span className="note">
            {text('matters.since')} <InstantText at={matter.since} />
          </span>
        </div>
        <div>
          <span className="k">{text('matters.lamp')}</span>
          <Lamp lamp={matter.lamp} />
        </div>
        {matter.phase !== 'ended' && (matter.nextDue ?? matter.due) && (
          <div>
            <span className="k">{text('matters.nextDue')}</span>
            <span className="b">
              {matter.nextDue ? <DueText at={matter.nextDue} /> : matter.due && <DateText date={matter.due} />}
            </span>
          </div>
        )}
      </div>
    </PageTitle>
  )
}

/** Steps that go on come first, the first of them solid; those that turn back or stop stand after. */
const besides = new Set([
  'urge',
  'decline',
  'rework',
  'withdraw',
  'adjust',
  'terminate',
  'suspend',
  'refuseExtension',
  'askExtension',
  'return',
  'amend',
  'reopen',
  'keepClosed',
  'revisitFailed',
])

function Actions(props: { matter: MatterDetail; onBegin: (action: MatterDetail['actions'][number]) => void }) {
  const text = useText()
  const name = useMatterNames()
  const day = useDay()
  const { actions } = props.matter
  if (day.isPast) return <p className="mid">{text('matters.pastNoActions')}</p>
  if (actions.length === 0) {
    return (
      <p className="mid">{text(props.matter.phase === 'ended' ? 'matters.endedNoActions' : 'matters.noActions')}</p>
    )
  }
  const sorted = actions.toSorted((a, b) => Number(besides.has(a.action)) - Number(besides.has(b.action)))
  return (
    <div className="mt-actions">
      {sorted.map((action, index) => (
        <Button
          key={action.action}
          kind={index === 0 && !besides.has(action.action) ? 'main' : 'line'}
          onPress={() => props.onBegin(action)}
        >
          {name('action', action.action, action)}
        </Button>
      ))}
    </div>
  )
}
