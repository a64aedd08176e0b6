import type { UnitCode, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type Frequency, IndicatorId, type Link, type Measure, SeriesId } from '#contract/indicator.ts'
import { insertIndicator, insertSeries } from '#store/definitions.ts'

export interface IndicatorDraft {
  readonly code: string
  readonly name: string
  readonly unit: UnitCode
  readonly decimals: number
  readonly frequency: Frequency
  readonly measure: Measure
  readonly direction: 'up' | 'down'
  readonly link: Link | null
  readonly sourceUnitId: UnitId | null
  readonly ownerUnitId: UnitId | null
  readonly releaseDays: number
  /** The first 口径 and since when it holds. */
  readonly definition: { readonly wording: string; readonly from: PlainDate; readonly source: string | null }
  readonly areas: readonly { readonly code: string; readonly name: string }[]
}

/** Defines an indicator with its first 口径 and one series an area. Returns the ids by area code. */
export async function defineIndicator(
  tenancy: Tenancy,
  draft: IndicatorDraft,
): Promise<{ id: IndicatorId; series: ReadonlyMap<string, SeriesId> }> {
  const id = IndicatorId.parse(tenancy.effects.newId<'indicator'>())
  await tenancy.record({
    stream: `indicator:${id}`,
    expected: 0,
    events: [
      { type: 'indicator.defined', data: { code: draft.code, frequency: draft.frequency, measure: draft.measure } },
    ],
  })
  const { definition, areas, ...rest } = draft
  await insertIndicator(tenancy, {
    ...rest,
    id,
    wording: definition.wording,
    from: definition.from,
    definitionSource: definition.source,
  })
  const series = new Map<string, SeriesId>()
  for (const area of areas) {
    const seriesId = SeriesId.parse(tenancy.effects.newId<'series'>())
    await insertSeries(tenancy, { id: seriesId, indicatorId: id, areaCode: area.code, areaName: area.name })
    series.set(area.code, seriesId)
  }
  return { id, series }
}
