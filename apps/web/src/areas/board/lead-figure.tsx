import type { BoardIndicator } from '@lantu/bulletins/contract'
import { IndicatorId, indicatorEndpoints } from '@lantu/indicators/contract'
import { unitName } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { useEndpoint } from '#api/index.ts'
import { paceOf } from '#areas/indicators/pace-of.ts'
import { useLanguage, useText } from '#language/index.ts'
import { GapChart, type PaceData } from '#parts/chart/index.ts'
import { useDay } from '#shell/session.tsx'

/** The lead's small drawing: how far from its path, and where that may go. It comes after the page; its room is kept. */
export function LeadFigure(props: { line: BoardIndicator }) {
  const { line } = props
  const text = useText()
  const { language } = useLanguage()
  const day = useDay()
  const on = PlainDate.safeParse(day.on)
  const { data } = useEndpoint(indicatorEndpoints.get, {
    params: { id: IndicatorId.parse(line.id) },
    query: on.success ? { asOf: on.data } : {},
  })
  const pace =
    data && paceOf(data, { unit: unitName(line.unit, language), month: (month) => text('board.month', { month }) })
  if (!pace) return null
  const isRate = line.target?.kind !== 'level'
  const drawn = isRate ? aroundTarget(pace.data) : pace.data
  const last = drawn.slots.findLast((slot) => slot.actual !== null)
  const gap = last?.actual != null && last.seasonal !== null ? last.actual - last.seasonal : 0
  return (
    <GapChart
      data={drawn}
      until={day.shown.slice(5) <= '06-30' ? 6 : 12}
      width={292}
      height={128}
      caption={isRate ? text('board.gapToTarget', { unit: drawn.unit }) : undefined}
      label={text(gap < 0 ? 'board.gapBehind' : 'board.gapAhead', {
        name: line.name,
        gap: Math.abs(gap).toFixed(1),
        unit: drawn.unit,
      })}
    />
  )
}

/** For a rate or a ceiling the path is the target itself, the same all year. */
const aroundTarget = (data: PaceData): PaceData => ({
  ...data,
  slots: data.slots.map((slot) => ({ ...slot, seasonal: data.target })),
})
