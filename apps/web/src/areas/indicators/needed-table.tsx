import type { PaceResult } from '@lantu/pace/contract'
import { useText } from '#language/index.ts'
import { Figure } from '#parts/figure.tsx'
import { neededOf, type PaceOf } from './pace-of.ts'

export interface NeededTableProps {
  readonly pace: PaceOf
  readonly result: PaceResult
  readonly unit: string
  readonly decimals: number
}

/** 往后每期要多少: a calculation of ours, stamped so, and never a figure to report. */
export function NeededTable(props: NeededTableProps) {
  const text = useText()
  const { pace, result } = props
  const rows = neededOf(pace)
  const asText = (value: number | null, places: number) => (value === null ? null : fixed(value, places))
  if (rows.length === 0) return <NeededLines {...props} />
  return (
    <>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{text('indicators.toReach')}</th>
            <th scope="col" className="num">
              {text('indicators.perPeriod', { unit: props.unit })}
            </th>
            <th scope="col" className="num">
              {text('indicators.mustGrow')}
            </th>
            <th scope="col" className="num">
              {text('indicators.grewBefore')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {text(row.id === 'half' ? 'indicators.toHalf' : 'indicators.toYear', { from: row.from, to: row.to })}
              </th>
              <td className="num">
                <Figure value={asText(row.perPeriod, props.decimals)} strong />
              </td>
              <td className="num">
                <Figure value={asText(row.growth, 1)} unit="percent" sign strong />
              </td>
              <td className="num">
                <Figure value={asText(row.before, 1)} unit="percent" sign />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {text(result.needed.growth === null ? 'indicators.neededNoBase' : 'indicators.neededNote')}
      </p>
    </>
  )
}

/** Means, ceilings and growth targets: what the engine says, without a table. */
function NeededLines(props: NeededTableProps) {
  const text = useText()
  const { needed } = props.result
  if (needed.perPeriod === null && needed.growth === null) {
    return <p className="mid">{text('indicators.neededUnknown')}</p>
  }
  return (
    <ul className="in-list">
      {needed.perPeriod !== null && (
        <li>
          <span>
            {text('indicators.restMean')}{' '}
            <Figure value={fixed(needed.perPeriod, props.decimals)} unit={props.unit} strong />
          </span>
        </li>
      )}
      {needed.growth !== null && (
        <li>
          <span>
            {text('indicators.mustGrow')} <Figure value={fixed(needed.growth, 1)} unit="percent" sign strong />
          </span>
        </li>
      )}
    </ul>
  )
}

/** −0.0 is written 0.0. */
const fixed = (value: number, places: number): string => value.toFixed(places).replace(/^-(0(\.0+)?)$/, '$1')
