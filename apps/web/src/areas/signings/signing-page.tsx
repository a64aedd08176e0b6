import { type SigningDetail, SigningId, signingEndpoints } from '@lantu/ledger/contract'
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
import { SinceText, StageText, stageWords, WanText } from './signing-parts.tsx'
import { SigningStageDialog } from './signing-stage-dialog.tsx'
import './signings.css'

/** One result of an event: how far it has come, and every entry that says so. */
export function SigningPage() {
  const { id } = useParams({ strict: false })
  const signingId = SigningId.safeParse(id)
  return signingId.success ? <Loaded key={id} id={signingId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: SigningId }) {
  const text = useText()
  const read = useEndpoint(signingEndpoints.get, { params: { id } })
  useSheet({ title: read.data?.partner ?? text('signings.title') })
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <LoadingState rows={6} />
  return <Page signing={read.data} />
}

function Page({ signing }: { signing: SigningDetail }) {
  const text = useText()
  const units = useUnits()
  const { isPast } = useDay()
  const mayEnter = useMay('ledger.projectFacts') && !isPast
  const [entering, setEntering] = useState(false)
  return (
    <>
      <PageTitle
        kicker={
          <>
            <Link to="/signings">{text('signings.title')}</Link> ·{' '}
            <Link to={`/projects/${signing.projectId}`}>{signing.projectName}</Link>
          </>
        }
        title={signing.partner}
        sub={<StageText row={signing} />}
      >
        {mayEnter && (
          <Button kind="main" onPress={() => setEntering(true)}>
            {text('signings.enterStage')}
          </Button>
        )}
      </PageTitle>
      <div className="two">
        <Section title={text('signings.facts')}>
          <dl className="sg-facts">
            <dt>{text('signings.what')}</dt>
            <dd>{signing.what}</dd>
            <dt>{text('signings.amount')}</dt>
            <dd>
              <WanText amount={signing.amount} />
            </dd>
            <dt>{text('signings.unit')}</dt>
            <dd>{units.nameOf(signing.leadUnitId)}</dd>
            <dt>{text('signings.since')}</dt>
            <dd>
              <SinceText row={signing} />
            </dd>
          </dl>
        </Section>
        <Section title={text('signings.entries')} note={text('signings.entriesNote')}>
          <ul className="sg-entries">
            {signing.entries.toReversed().map((entry) => (
              <li key={entry.no}>
                <b>{text(stageWords[entry.stage])}</b>
                {entry.on ? <DateText date={entry.on} year /> : <span>{text('signings.takenBack')}</span>}
                {entry.evidence && <span>{entry.evidence}</span>}
                {entry.reason && <span className="mid">{entry.reason}</span>}
                <span className="note">
                  <InstantText at={entry.at} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {entering && <SigningStageDialog signing={signing} onClose={() => setEntering(false)} />}
    </>
  )
}
