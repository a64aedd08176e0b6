import type { ProjectDetail } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { DateText, PeriodText } from '#parts/date-text.tsx'
import { Money } from '#parts/money.tsx'
import { Section } from '#parts/section.tsx'
import { type Step, Steps } from '#parts/steps.tsx'
import { stageWords, stepWords } from './words.ts'

/** What was recorded, newest first, corrections and what was taken back among them, down to the day it was entered. */
export function ProjectHistory({ one }: { one: ProjectDetail }) {
  const text = useText()
  const because = (reason: string | null) => reason && text('projects.because', { reason })
  const stages = one.stageEntries.map((entry) => ({
    id: `stage ${entry.no}`,
    at: entry.at,
    what: (
      <>
        {text(stageWords[entry.stage])} {entry.on ? <DateText date={entry.on} /> : text('projects.takenBack')}
      </>
    ),
    note: because(entry.reason) ?? entry.paper,
  }))
  const movements = one.movements.map((movement) => ({
    id: `funds ${movement.no}`,
    at: movement.at,
    what: (
      <>
        {text(stepWords[movement.step])} <Money fen={movement.amount} sign />
      </>
    ),
    note: because(movement.reason) ?? movement.paper,
  }))
  const counted = one.counted.map((row) => ({
    id: `counted ${row.no}`,
    at: row.at,
    what: (
      <>
        {text('projects.countedSum')} <PeriodText period={row.period} year /> <Money fen={row.amount} />
      </>
    ),
    note: row.source,
  }))
  const made: Step = { id: 'made', at: one.createdAt, what: text('projects.made'), state: 'done' }
  const steps: readonly Step[] = [...stages, ...movements, ...counted].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <Section title={text('projects.history')} note={text('projects.historyNote')}>
      <Steps label={text('projects.history')} steps={[...steps, made]} />
    </Section>
  )
}
