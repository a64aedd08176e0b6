import type { Board, BoardFigure, BoardIndicator, OffItem } from '@lantu/bulletins/contract'
import { decimalFromNumber } from '@lantu/kernel'
import { printDecimal, printPeriod, printQuantity, useLanguage, useText } from '#language/index.ts'
import { Cite } from '#parts/cite.tsx'
import { ReasonText } from '#parts/lamp.tsx'
import { percentOf, whyOff } from './headline.ts'

interface LeadTextProps {
  readonly board: Board
  readonly item: OffItem
  readonly line: BoardIndicator | undefined
}

/** What the headline rests on: the figure, where it should stand, what is expected, what the rest must bring. */
export function LeadText(props: LeadTextProps) {
  const { item, line } = props
  if (!line?.latest) {
    return (
      <>
        <ReasonText reasons={whyOff(item)} />。
      </>
    )
  }
  return <IndicatorText line={line} latest={line.latest} item={item} />
}

function IndicatorText(props: { line: BoardIndicator; latest: BoardFigure; item: OffItem }) {
  const { line, latest } = props
  const text = useText()
  const { language } = useLanguage()
  const period = printPeriod(latest.period, language)
  const unit = line.target?.kind === 'growth' ? 'percent' : line.unit
  const round = (value: number) => decimalFromNumber(value, line.target?.kind === 'growth' ? 1 : line.decimals)
  const quantity = (value: string) => printQuantity({ value, unit }, language)
  const { judgement } = line
  const sentences = [
    latest.value !== null && line.target?.kind !== 'growth'
      ? text('board.leadLevel', {
          period,
          value: printQuantity({ value: latest.value, unit: line.unit }, language, { decimals: line.decimals }),
        })
      : undefined,
    latest.growth !== null
      ? sayGrowth(text, {
          period,
          growth: latest.growth,
          bare: latest.value !== null && line.target?.kind !== 'growth',
        })
      : undefined,
  ]
  return (
    <>
      {sentences.filter((one) => one !== undefined).join(text('board.leadJoin'))}
      <Cite n={1} href={line.href} />
      {text('board.leadStop')}
      {judgement &&
        judgement.schedule.actual !== null &&
        judgement.schedule.seasonal !== null &&
        text('board.leadSchedule', {
          actual: printDecimal(percentOf(judgement.schedule.actual), language),
          seasonal: printDecimal(percentOf(judgement.schedule.seasonal), language),
        })}
      {line.target?.kind === 'growth' &&
        line.gap !== null &&
        text(line.gap.startsWith('-') ? 'board.leadBelow' : 'board.leadAbove', {
          gap: printDecimal(line.gap.replace('-', ''), language),
        })}
      {judgement?.expected != null &&
        judgement.interval80 &&
        text('board.leadExpected', {
          expected: quantity(round(judgement.expected)),
          low: quantity(round(judgement.interval80[0])),
          high: quantity(round(judgement.interval80[1])),
          target: line.target?.value ? quantity(line.target.value) : '—',
        })}
      {judgement?.neededGrowth != null &&
        line.target?.kind !== 'ceiling' &&
        text('board.leadNeeded', { growth: printDecimal(decimalFromNumber(judgement.neededGrowth, 1), language) })}
      {line.city?.growth != null &&
        line.city.period === latest.period &&
        text('board.leadCity', {
          area: line.city.areaName,
          growth: printDecimal(line.city.growth, language, { sign: true }),
        })}
    </>
  )
}

/** 同比下降2.3%: the direction is a word, the number stands without its sign. */
function sayGrowth(
  text: ReturnType<typeof useText>,
  { period, growth, bare }: { period: string; growth: string; bare: boolean },
): string {
  const rate = growth.replace(/^[-−]/, '')
  const falls = growth !== rate
  if (bare) return text(falls ? 'board.leadFall' : 'board.leadRise', { rate })
  return text(falls ? 'board.leadFallOf' : 'board.leadRiseOf', { period, rate })
}
