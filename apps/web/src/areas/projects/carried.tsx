import type { ProjectDetail } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Section } from '#parts/section.tsx'

/** The commitments that it carries out, each by its place in the ledger. */
export function Carried({ one }: { one: ProjectDetail }) {
  const text = useText()
  const hidden = one.carries.length - one.carried.length
  return (
    <Section title={text('projects.carried')}>
      {one.carries.length === 0 && <p className="mid">{text('projects.noCarried')}</p>}
      <ul className="pj-carried">
        {one.carried.map((row) => (
          <li key={row.commitmentId}>
            <Link to={`/ledger/${row.commitmentId}`}>{row.title}</Link>
            <span className="note">
              {[row.number, text('projects.weightN', { n: row.weight })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="note">{text('projects.hiddenCarried', { n: hidden })}</p>}
    </Section>
  )
}
