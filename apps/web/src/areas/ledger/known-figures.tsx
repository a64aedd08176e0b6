import type { Period } from '@lantu/kernel/time'
import { type CommitmentId, commitmentEndpoints } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateText, PeriodText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { Section } from '#parts/section.tsx'
import { placeOf } from '#shell/place-of.ts'

/** 在册数据: what the record knows of the task's indicator for this period, with its source. It is read and not typed again. */
export function KnownFigures({ id, period }: { id: CommitmentId; period: Period }) {
  const text = useText()
  const found = useEndpoint(commitmentEndpoints.known, { params: { id }, query: { period } })
  const figures = found.data?.figures ?? []
  if (figures.length === 0) return null
  return (
    <Section title={text('ledger.known')} note={text('ledger.knownNote')}>
      <ul className="lg-list">
        {figures.map(({ part, name, value, unit, source, on, edition, ...figure }) => (
          <li key={part}>
            {part === 'growth' ? text('ledger.knownGrowth', { name }) : name} <PeriodText period={figure.period} />{' '}
            <b>
              <Figure value={value} unit={unit ?? undefined} />
            </b>{' '}
            <Link to={placeOf(source) ?? '/indicators'} className="note">
              <DateText date={on} /> {edition}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
