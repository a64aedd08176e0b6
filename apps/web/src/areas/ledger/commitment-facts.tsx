import type { CommitmentDetail } from '@lantu/ledger/contract'
import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { Section } from '#parts/section.tsx'
import type { Units } from '#parts/use-units.ts'
import { kindWords } from '../documents/words.ts'
import { basisWords, cadenceWords, domainWords } from './words.ts'

/** Who owns it, until when, how it is reported, where it comes from. */
export function CommitmentFacts({ one, units }: { one: CommitmentDetail; units: Units }) {
  const text = useText()
  const none = <span className="dim">{text('ledger.notSet')}</span>
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('ledger.lead'), one.leadUnitId ? <b key="lead">{units.nameOf(one.leadUnitId)}</b> : none],
    [text('ledger.co'), one.coUnitIds.length > 0 ? one.coUnitIds.map((id) => units.nameOf(id)).join('、') : none],
    [text('ledger.target'), one.target ?? none],
    [text('ledger.due'), one.due ? <DateText key="due" date={one.due} year weekday /> : none],
    ...(one.startsOn ? ([[text('ledger.startsOn'), <DateText key="from" date={one.startsOn} year />]] as const) : []),
    [text('ledger.cadence'), text(cadenceWords[one.cadence])],
    [text('ledger.domain'), text(domainWords[one.domain])],
    [text('ledger.source'), text(kindWords[one.sourceKind])],
    ...(one.folderItem ? ([[text('ledger.folderItem'), one.folderItem]] as const) : []),
    [text('ledger.basis'), text(basisWords[one.basis])],
  ]
  return (
    <Section title={text('ledger.facts')}>
      <dl className="lg-facts">
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
