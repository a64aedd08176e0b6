import type { BoardIndicator } from '@lantu/bulletins/contract'
import { printDecimal, printPeriod, printQuantity, useLanguage, useText } from '#language/index.ts'
import { percentOf } from './headline.ts'

/** An indicator that is off, as a headline: where it stands and where it should. Without figures, its name and target. */
export function TargetTitle(props: { line: BoardIndicator }) {
  const { line } = props
  const text = useText()
  const { language } = useLanguage()
  const { latest, target, judgement } = line
  const schedule = judgement?.schedule
  if (target?.kind === 'level' && schedule?.actual != null && schedule.seasonal !== null) {
    return text('board.titleLevel', {
      name: line.name,
      actual: printDecimal(percentOf(schedule.actual), language),
      seasonal: printDecimal(percentOf(schedule.seasonal), language),
    })
  }
  if (!latest || !target?.value)
    return `${line.name}${target ? text('board.titleTarget', { target: target.wording }) : ''}`
  const period = printPeriod(latest.period, language)
  if (target.kind === 'growth' && latest.growth !== null) {
    const rate = (value: string) => printQuantity({ value, unit: 'percent' }, language, { sign: true })
    return text('board.titleGrowth', {
      name: line.name,
      period,
      growth: rate(latest.growth),
      target: rate(target.value),
    })
  }
  if (latest.value === null) return `${line.name}${text('board.titleTarget', { target: target.wording })}`
  return text('board.titleValue', {
    name: line.name,
    period,
    value: printQuantity({ value: latest.value, unit: line.unit }, language, { decimals: line.decimals }),
    target: printDecimal(target.value, language),
  })
}
