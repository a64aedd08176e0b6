import { PlainDate } from '@lantu/kernel/time'
import { samplingEndpoints } from '@lantu/matters/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField } from '#parts/fields/index.ts'
import { Section } from '#parts/section.tsx'
import { DrawRate } from './draw-rate.tsx'
import { UnitRates } from './unit-rates.tsx'

/** All draws of some days together: one draw seldom has enough of a unit to say anything. */
export function DrawSummaryView() {
  const text = useText()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const days = { from: PlainDate.safeParse(from).data, to: PlainDate.safeParse(to).data }
  const read = useEndpoint(samplingEndpoints.summary, {
    query: { ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) },
  })
  const sum = read.data
  return (
    <Section
      title={text('sampling.total')}
      note={sum && text('sampling.totalNote', { draws: sum.draws, least: sum.leastForRate })}
    >
      <div className="fields">
        <DateField label={text('sampling.summaryFrom')} value={from} onChange={setFrom} />
        <DateField label={text('sampling.to')} value={to} onChange={setTo} />
      </div>
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {sum && (
        <>
          <p role="status" className="mt-how">
            {text('sampling.totalOf', { picked: sum.total.picked })}
            {'　'}
            <DrawRate count={sum.total} least={1} />
          </p>
          {sum.units.length > 0 && (
            <UnitRates label={text('sampling.total')} rows={sum.units} least={sum.leastForRate} />
          )}
        </>
      )}
    </Section>
  )
}
