import { type ProjectId, type SigningQuery, type SigningStage, signingEndpoints } from '@lantu/ledger/contract'
import type { z } from 'zod'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Meter } from '#parts/meter.tsx'
import { Section } from '#parts/section.tsx'
import { stageWords, WanText } from './signing-parts.tsx'
import './signings.css'

const stages: readonly SigningStage[] = ['signed', 'landed', 'started', 'producing']

/** How many of those signed came how far: over what is filtered, and event by event. */
export function ConversionFigures(props: {
  query: Pick<z.input<typeof SigningQuery>, 'project' | 'unit'>
  onEvent: (project: ProjectId) => void
}) {
  const text = useText()
  const read = useEndpoint(signingEndpoints.conversion, { query: props.query })
  const found = read.data
  if (!found || found.signed === 0) return null
  return (
    <Section
      title={text('signings.conversion')}
      note={text('signings.conversionNote', { signed: found.signed, landed: found.landed, slow: found.slow })}
    >
      <div className="two">
        <ul className="sg-bars" aria-label={text('signings.byStage')}>
          {stages.map((stage) => (
            <li key={stage}>
              <Meter label={text(stageWords[stage])} done={found[stage] / found.signed}>
                <b>{text('signings.ofSigned', { n: found[stage], signed: found.signed })}</b>
              </Meter>
            </li>
          ))}
          <li className="note">
            {text('signings.amounts')} <WanText amount={found.amountSigned} /> → <WanText amount={found.amountLanded} />
          </li>
        </ul>
        <ul className="sg-bars" aria-label={text('signings.byEvent')}>
          {found.events.slice(0, 8).map((one) => (
            <li key={one.projectId}>
              <Meter
                label={
                  <button type="button" className="link" onClick={() => props.onEvent(one.projectId)}>
                    {one.projectName}
                  </button>
                }
                done={one.landed / one.signed}
              >
                <b>{text('signings.landedOf', { landed: one.landed, signed: one.signed })}</b>
              </Meter>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
