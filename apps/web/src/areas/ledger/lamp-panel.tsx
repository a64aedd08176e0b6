import type { CommitmentDetail } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { LampMark, ReasonList } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { changesOf } from './lamp-change.ts'

/** Why this lamp, since when, by which rule, and what would change it. */
export function LampPanel({ one }: { one: CommitmentDetail }) {
  const text = useText()
  const { lamp } = one
  if (lamp === null) return null
  const changes = changesOf(lamp.reasons)
  return (
    <Section title={text('ledger.why')} note={text('parts.rule', { rule: lamp.rule })}>
      <div className="lg-lamp">
        <LampMark colour={lamp.colour} />
        <span className="note">
          {text('ledger.since')}
          <DateText date={lamp.since} />
        </span>
      </div>
      <ReasonList reasons={lamp.reasons} />
      {changes.length > 0 && (
        <>
          <h3 className="lab">{text('ledger.changes')}</h3>
          <ul className="lg-list">
            {changes.map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
