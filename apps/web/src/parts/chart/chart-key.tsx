import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'
import type { PaceData } from './pace-data.ts'

/** What the lines are. The fans say in so many words that they are not a fact. */
export function ChartKey(props: { data: PaceData }) {
  const text = useText()
  const { slots, breaks, target } = props.data
  return (
    <ul className="chart-key">
      <Entry label={text('parts.chartActual')}>
        <path className="ch-act" d="M0 5h28" />
      </Entry>
      <Entry label={text('parts.chartSeasonal')}>
        <path className="ch-season" d="M0 5h28" />
      </Entry>
      {slots.some((slot) => slot.linear !== null) && (
        <Entry label={text('parts.chartLinear')}>
          <path className="ch-linear" d="M0 5h28" />
        </Entry>
      )}
      {slots.some((slot) => slot.forecast) && (
        <Entry label={text('parts.chartForecast')}>
          <rect className="ch-f80" width="28" height="10" />
          <rect className="ch-f50" y="3" width="28" height="4" />
        </Entry>
      )}
      {target !== null && (
        <Entry label={text('parts.chartTarget')}>
          <path className="ch-target" d="M0 5h28" />
        </Entry>
      )}
      {breaks.length > 0 && (
        <Entry label={text('parts.chartBreak')}>
          <path className="ch-break" d="M12 0v10M16 0v10" />
        </Entry>
      )}
    </ul>
  )
}

function Entry(props: { label: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 10" aria-hidden="true">
        {props.children}
      </svg>
      {props.label}
    </li>
  )
}
