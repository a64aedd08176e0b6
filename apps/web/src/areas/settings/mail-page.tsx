import { type MailIn, MailOutcome, mailEndpoints } from '@lantu/ledger/contract'
import { useEndpoint, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { MailAddresses } from './mail-addresses.tsx'
import { MailParts } from './mail-parts.tsx'
import { outcomeWords } from './mail-words.ts'
import './settings.css'
import { SettingsNav } from './settings-nav.tsx'

/** 来信: what came of the last messages, and the units' addresses from which they are read. */
export function MailPage() {
  const text = useText()
  const units = useUnits()
  const mayList = useMay('ledger.mailAddresses')
  const pages = usePages(mailEndpoints.list, { query: { limit: 100 } })
  useSheet({ title: text('mail.title') })
  const columns: readonly Column<MailIn>[] = [
    {
      id: 'outcome',
      head: text('mail.outcome'),
      phone: 'top',
      width: '8.5rem',
      cell: (row) => (
        <Tag {...(row.outcome === 'taken' && { tone: 'blue' as const })}>{text(outcomeWords[row.outcome])}</Tag>
      ),
    },
    { id: 'unit', head: text('mail.unit'), names: true, width: '12rem', cell: (row) => units.nameOf(row.unitId) },
    { id: 'parts', head: text('mail.cameOf'), phone: 'line', cell: (row) => <MailParts mail={row} /> },
    { id: 'at', head: text('mail.at'), num: true, width: '10rem', cell: (row) => <InstantText at={row.at} /> },
  ]
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={text('mail.sub')} />
      <SettingsNav />
      <div className="set-space">
        <Counts />
      </div>
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={5} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <EmptyState title={text('mail.none')}>{text('mail.noneNote')}</EmptyState>
      )}
      {pages.rows.length > 0 && (
        <Table
          label={text('mail.title')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.key}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
      {mayList && (
        <div className="set-space">
          <MailAddresses />
        </div>
      )}
    </>
  )
}

/** How many came to what; nothing where nothing came. */
function Counts() {
  const text = useText()
  const found = useEndpoint(mailEndpoints.counts, {}).data
  if (!found) return null
  const came = MailOutcome.options.filter((outcome) => found.counts[outcome] > 0)
  if (came.length === 0) return null
  return (
    <Section
      title={text('mail.last30')}
      note={
        <>
          {text('mail.since')} <DateText date={found.since} year />
        </>
      }
    >
      <dl className="set-counts">
        {came.map((outcome) => (
          <div key={outcome}>
            <dt>{text(outcomeWords[outcome])}</dt>
            <dd className="num">{found.counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {found.counts.unlisted > 0 && <p className="note">{text('mail.outcomeUnlistedNote')}</p>}
    </Section>
  )
}
