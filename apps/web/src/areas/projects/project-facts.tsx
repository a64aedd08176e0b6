import type { ProjectDetail } from '@lantu/ledger/contract'
import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'
import { InstantText } from '#parts/date-text.tsx'
import { Money } from '#parts/money.tsx'
import { Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { usePeople } from '../matters/use-people.ts'

/** Who owns it, how much it costs, on what it rests. */
export function ProjectFacts({ one }: { one: ProjectDetail }) {
  const text = useText()
  const units = useUnits()
  const nameOf = usePeople()
  const none = <span className="dim">{text('projects.notSet')}</span>
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('projects.lead'), <b key="lead">{units.nameOf(one.leadUnitId)}</b>],
    [text('projects.co'), one.coUnitIds.length > 0 ? one.coUnitIds.map((id) => units.nameOf(id)).join('、') : none],
    [text('projects.leader'), one.leaderId ? nameOf(one.leaderId) : none],
    [text('projects.total'), one.total ? <Money key="total" fen={one.total} strong /> : none],
    [
      one.planYear ? text('projects.planOf', { year: String(one.planYear) }) : text('projects.plan'),
      one.plan ? <Money key="plan" fen={one.plan} /> : none,
    ],
    [text('projects.place'), one.place ?? none],
    [text('projects.basis'), one.basis ?? none],
    [text('projects.updated'), <InstantText key="updated" at={one.updatedAt} />],
  ]
  return (
    <Section title={text('projects.facts')}>
      <dl className="pj-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
