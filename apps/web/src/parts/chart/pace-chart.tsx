import { useMemo } from 'react'
import { useText } from '#language/index.ts'
import { ScrollX } from '../scroll-x.tsx'
import { ChartKey } from './chart-key.tsx'
import { useChartNumber } from './chart-number.ts'
import { EChart } from './echart.tsx'
import { GapChart } from './gap-chart.tsx'
import type { PaceData } from './pace-data.ts'
import { paceOption } from './pace-option.ts'
import { usePalette } from './palette.ts'

export interface PaceChartProps {
  readonly data: PaceData
  /** The conclusion in words: 1至4月累计97.2亿元，低于季节序时101.7亿元。 */
  readonly label: string
}

/** Where the year has come and where it will go; on a phone only the gap to the schedule. */
export function PaceChart(props: PaceChartProps) {
  const { data } = props
  const text = useText()
  const number = useChartNumber()
  const palette = usePalette()
  const option = useMemo(() => paceOption({ data, palette, text, number }), [data, palette, text, number])
  return (
    <figure>
      <div className="not-phone">
        <EChart option={option} label={props.label} height="30rem" />
      </div>
      <div className="only-phone">
        <GapChart data={data} label={props.label} height={230} />
      </div>
      <ChartKey data={data} />
      <PaceTable data={data} />
    </figure>
  )
}

/** The same values as a table, for those who do not see the drawing and those who want to check it. */
function PaceTable(props: { data: PaceData }) {
  const text = useText()
  const number = useChartNumber()
  const cell = (value: number | null | undefined) => (
    <td className="num">{value === null || value === undefined ? '—' : number(value, 1)}</td>
  )
  return (
    <details className="chart-table">
      <summary>{text('parts.chartTable')}</summary>
      <ScrollX label={text('parts.chartTable')}>
        <table className="tbl tbl-dense">
          <thead>
            <tr>
              <th scope="col">{text('parts.chartPeriod')}</th>
              <th scope="col" className="num">
                {text('parts.chartActual')}
              </th>
              <th scope="col" className="num">
                {text('parts.chartSeasonal')}
              </th>
              <th scope="col" className="num">
                {text('parts.chartLinear')}
              </th>
              <th scope="col" className="num">
                {text('parts.chartForecast')}
              </th>
              <th scope="col" className="num">
                80%
              </th>
            </tr>
          </thead>
          <tbody>
            {props.data.slots.map((slot) => (
              <tr key={slot.month}>
                <th scope="row">{slot.label}</th>
                {cell(slot.actual)}
                {cell(slot.seasonal)}
                {cell(slot.linear)}
                {cell(slot.forecast?.mid)}
                <td className="num">
                  {slot.forecast
                    ? `${number(slot.forecast.lo80, 1)}\u2060—\u2060${number(slot.forecast.hi80, 1)}`
                    : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  )
}
