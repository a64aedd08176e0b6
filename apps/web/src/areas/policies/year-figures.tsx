import type { UnitId } from '@lantu/kernel'
import { policyEndpoints } from '@lantu/ledger/contract'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Meter } from '#parts/meter.tsx'
import { Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { monthText } from './policy-parts.tsx'
import './policies.css'

/** The year in figures: issued of planned by month and by unit, with how many are late; what was issued outside the plan apart. */
export function YearFigures(props: { year: number; onUnit: (unit: UnitId) => void }) {
  const text = useText()
  const units = useUnits()
  const read = useEndpoint(policyEndpoints.counts, { query: { year: props.year } })
  const counts = read.data
  if (!counts || counts.planned + counts.unplanned === 0) return null
  return (
    <Section
      title={text('policies.figures', { year: props.year })}
      note={text('policies.figuresNote', {
        planned: counts.planned,
        issued: counts.issued,
        late: counts.late,
        unplanned: counts.unplanned,
        dropped: counts.dropped,
      })}
    >
      <div className="two">
        <ul className="po-bars" aria-label={text('policies.byMonth')}>
          {counts.months.map((one) => (
            <li key={one.month}>
              <Meter label={monthText(one.month)} done={one.issued / one.planned}>
                <b>{text('policies.issuedOf', { issued: one.issued, planned: one.planned })}</b>
              </Meter>
              {one.late > 0 && <span className="note">{text('policies.lateCount', { n: one.late })}</span>}
            </li>
          ))}
        </ul>
        <ul className="po-bars" aria-label={text('policies.byUnit')}>
          {counts.units.slice(0, 8).map((one) => (
            <li key={one.unitId}>
              <Meter
                label={
                  <button type="button" className="link" onClick={() => props.onUnit(one.unitId)}>
                    {units.nameOf(one.unitId)}
                  </button>
                }
                done={one.issued / one.planned}
              >
                <b>{text('policies.issuedOf', { issued: one.issued, planned: one.planned })}</b>
              </Meter>
              {one.late > 0 && <span className="note">{text('policies.lateCount', { n: one.late })}</span>}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
