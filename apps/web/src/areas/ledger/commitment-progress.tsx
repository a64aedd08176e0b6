import { type CommitmentDetail, commitmentEndpoints, type ProgressView } from '@lantu/ledger/contract'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { InstantText, PeriodText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Meter } from '#parts/meter.tsx'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useToast } from '#parts/toast.tsx'
import type { Units } from '#parts/use-units.ts'
import { useDay, useSession } from '#shell/session.tsx'

/** 进展: what the units reported, newest period first. A handler's report waits here for the unit's signer. */
export function CommitmentProgress(props: { one: CommitmentDetail; units: Units; onReport: (() => void) | undefined }) {
  const text = useText()
  const { one, units, onReport } = props
  const sorted = one.progress.toSorted((a, b) =>
    a.period === b.period ? (a.at < b.at ? 1 : -1) : a.period < b.period ? 1 : -1,
  )
  return (
    <Section title={text('ledger.progress')} note={text('ledger.progressNote', { n: sorted.length })}>
      {sorted.length === 0 && (
        <div className="stack-s">
          <p className="mid">{text(onReport ? 'ledger.noProgressUnit' : 'ledger.noProgress')}</p>
          {onReport && (
            <div className="buttons">
              <Button kind="main" onPress={onReport}>
                {text('ledger.report')}
              </Button>
            </div>
          )}
        </div>
      )}
      {sorted.map((report) => (
        <Report key={report.id} report={report} one={one} unit={units.nameOf(report.byUnit)} />
      ))}
    </Section>
  )
}

function Report({ report, one, unit }: { report: ProgressView; one: CommitmentDetail; unit: string }) {
  const text = useText()
  return (
    <article className="lg-report">
      <header>
        <b>
          <PeriodText period={report.period} />
        </b>
        <span>{unit}</span>
        <span className="note">
          <InstantText at={report.at} />
          {' · '}
          {text(report.signed ? 'ledger.signed' : 'ledger.unsigned')}
        </span>
        {report.percent !== null && <Meter done={report.percent / 100} />}
        {report.quantity && <span className="num">{report.quantity}</span>}
        {report.byMail && <Tag>{text('mail.byMail')}</Tag>}
        {report.alike && <Tag>{text('ledger.alike')}</Tag>}
      </header>
      <p>{report.done ?? <span className="dim">{text('ledger.erased')}</span>}</p>
      {report.problems && (
        <p>
          <span className="lab">{text('ledger.problems')}</span> {report.problems}
        </p>
      )}
      {report.next && (
        <p>
          <span className="lab">{text('ledger.next')}</span> {report.next}
        </p>
      )}
      {!report.signed && <Sign report={report} one={one} />}
    </article>
  )
}

/** 审签, by a signer of the reporting unit. */
function Sign({ report, one }: { report: ProgressView; one: CommitmentDetail }) {
  const text = useText()
  const say = useToast()
  const session = useSession()
  const { isPast } = useDay()
  const sign = useMutate(commitmentEndpoints.sign, { alsoStale: ['progress'] })
  const may = session.roles.some(({ role, unit }) => role === 'signer' && unit === report.byUnit)
  if (!may || isPast) return null
  const run = () =>
    void sign.run({ params: { id: one.id, progressId: report.id } }).then(
      () => say({ text: text('ledger.signedNow') }),
      () => undefined, // Shown from sign.error.
    )
  return (
    <div className="stack-s">
      <div className="buttons">
        <Button small kind="main" onPress={run} busy={sign.running}>
          {text('ledger.sign')}
        </Button>
      </div>
      {sign.error && <ErrorState error={sign.error} />}
    </div>
  )
}
