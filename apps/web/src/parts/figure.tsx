import { printDecimal, printQuantity, useLanguage, useText } from '#language/index.ts'
import { type Citation, Cite } from './cite.tsx'

export interface FigureProps {
  /** A decimal string as it travels; null where there is none (printed as —, never as 0). */
  readonly value: string | null
  /** The unit's code (`cny100m`, `percent`, `point`) or name; printed behind the number. */
  readonly unit?: string | undefined
  readonly decimals?: number | undefined
  /** Growth: + before a positive number. */
  readonly sign?: boolean | undefined
  /** Years and codes are not grouped in thousands. */
  readonly group?: boolean | undefined
  /** Where the number comes from: a small number that leads to the record. */
  readonly cite?: Citation | undefined
  readonly big?: boolean
  readonly strong?: boolean
}

/** The one way a number is printed: true minus, unit, source. Number and unit never part at a line's end. */
export function Figure(props: FigureProps) {
  const text = useText()
  const { language } = useLanguage()
  if (props.value === null) {
    return (
      <span className="fig fig-none">
        <span aria-hidden="true">—</span>
        <span className="vh">{text('parts.noValue')}</span>
      </span>
    )
  }
  const style = { decimals: props.decimals, sign: props.sign, group: props.group }
  const number = printDecimal(props.value, language, style)
  const whole = props.unit ? printQuantity({ value: props.value, unit: props.unit }, language, style) : number
  return (
    <span className={`fig${props.big ? ' fig-big' : ''}${props.strong ? ' b' : ''}`}>
      {number}
      {whole.length > number.length && <span className="fig-u">{whole.slice(number.length)}</span>}
      {props.cite && <Cite {...props.cite} />}
    </span>
  )
}
