import { type DueReport, DueStanding, progressEndpoints } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { DateText, PeriodText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { hasKept } from '#parts/use-kept.ts'
import { type Units, useUnits } from '#parts/use-units.ts'
import { useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './ledger.css'
import { reportDraft } from './report-draft.ts'
import { SheetSection } from './sheet-section.tsx'
import { WaitingSection } from './waiting-section.tsx'

const standingWords: Readonly<Record<DueStanding, TextKey>> = {
  late: 'ledger.dueLate',
  today: 'ledger.dueToday',
  soon: 'ledger.dueSoon',
  later: 'ledger.dueLater',
}

/** 我的报送, for a phone first: what waits for a signature, what is owed by due day, and the sheet for many at once. */
export function ReportsPage() {
  const text = useText()
  const units = useUnits()
  const found = useEndpoint(progressEndpoints.due, {})
  useSheet({ title: text('shell.reports') })
  if (!found.data) {
    return found.error ? <ErrorState error={found.error} onRetry={found.again} /> : <LoadingState rows={6} />
  }
  const { counts, due, waiting } = found.data
  const owed = counts.late + counts.today + counts.soon
  return (
    <div className="lg-phone">
      <PageTitle
        title={text('shell.reports')}
        sub={text('ledger.dueSub', { owed, late: counts.late, waiting: counts.waiting })}
      />
      {found.error && <ErrorState error={found.error} onRetry={found.again} />}
      {waiting.length > 0 && <WaitingSection waiting={waiting} total={counts.waiting} units={units} />}
      {due.length === 0 && waiting.length === 0 && (
        <EmptyState title={text('ledger.dueNone')}>{text('ledger.dueNoneNote')}</EmptyState>
      )}
      {DueStanding.options.map((standing) => {
        const rows = due.filter((one) => one.standing === standing)
        if (rows.length === 0) return null
        return (
          <Section
            key={standing}
            title={text(standingWords[standing])}
            note={text('ledger.dueCount', { n: counts[standing] })}
          >
            <ul className="lg-due">
              {rows.map((one) => (
                <Due key={`${one.commitmentId} ${one.period}`} one={one} units={units} />
              ))}
            </ul>
          </Section>
        )
      })}
      <SheetSection due={due} units={units} />
    </div>
  )
}

/** One report to give: the whole row leads to its form. */
function Due({ one, units }: { one: DueReport; units: Units }) {
  const text = useText()
  const session = useSession()
  const drafted = hasKept(reportDraft({ id: one.commitmentId, person: session.personId, period: one.period }))
  return (
    <li>
      <Link
        to="/ledger/$id/report"
        params={{ id: one.commitmentId }}
        search={{ period: one.period }}
        className="lg-due-link"
      >
        <b>{one.title}</b>
        <span className="lg-due-facts">
          <PeriodText period={one.period} />
          <span>
            {text('ledger.dueOn')} <DateText date={one.dueOn} weekday />
          </span>
          {session.roles.length > 1 && <span>{units.nameOf(one.unitId)}</span>}
          {one.standing === 'late' && one.missed > 1 && <Tag>{text('ledger.dueMissed', { n: one.missed })}</Tag>}
          {drafted && <Tag tone="blue">{text('ledger.drafted')}</Tag>}
        </span>
        <span className="note">
          {one.last ? (
            <>
              {text('ledger.lastReport')} <PeriodText period={one.last.period} />
              {'　'}
              {one.last.done ?? text('ledger.erased')}
            </>
          ) : (
            text('ledger.neverReported')
          )}
        </span>
      </Link>
    </li>
  )
}
