import type { CommitmentDetail } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { type Step, Steps } from '#parts/steps.tsx'

/** How the lamp changed, newest first, down to the day the commitment was made. */
export function CommitmentHistory({ one }: { one: CommitmentDetail }) {
  const text = useText()
  const lamps: readonly Step[] = one.lampHistory
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map((lamp) => ({
      id: lamp.at,
      at: lamp.at,
      what: <LampMark colour={lamp.colour} />,
      note: <ReasonText reasons={lamp.reasons} />,
      state: 'done',
    }))
  const made: Step = { id: 'made', at: one.createdAt, what: text('ledger.made'), state: 'done' }
  return (
    <Section title={text('ledger.history')} note={text('ledger.historyNote')}>
      <Steps label={text('ledger.history')} steps={[...lamps, made]} />
    </Section>
  )
}
