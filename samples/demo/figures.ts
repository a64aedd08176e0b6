import { defineIndicator, type NewObservation, recordObservations, setTarget } from '@lantu/indicators'
import { SeriesId } from '@lantu/indicators/contract'
import { parseDecimal, type UnitId } from '@lantu/kernel'
import { addDays, monthsPeriod, parsePlainDate, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type DemoIndicator, demoIndicators } from './indicators.ts'

const firstYear = 2017
const source = '示范区统计局（演示）'

/** Defines the indicators of 示范区, records 2017 to April 2024, and sets the targets of the year. */
export async function loadDemoFigures(tenancy: Tenancy, units: ReadonlyMap<string, UnitId>): Promise<void> {
  const statistics = units.get('区统计局') ?? null
  const rows: NewObservation[] = []
  const targets: { indicator: DemoIndicator; seriesId: string }[] = []
  for (const indicator of demoIndicators) {
    const { series } = await defineIndicator(tenancy, {
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals,
      frequency: indicator.frequency,
      measure: indicator.measure,
      direction: indicator.direction,
      link: indicator.link,
      sourceUnitId: statistics,
      ownerUnitId: units.get(indicator.owner) ?? null,
      releaseDays: indicator.releaseDays,
      definition: { wording: indicator.wording, from: parsePlainDate(`${firstYear}-01-01`), source: '演示' },
      areas: [{ code: tenancy.district, name: '示范区' }],
    })
    const seriesId = series.get(tenancy.district) ?? ''
    targets.push({ indicator, seriesId })
    rows.push(...figuresOf(indicator, seriesId))
  }
  await recordObservations(tenancy, rows, { name: source })
  for (const { indicator, seriesId } of targets) {
    const { value, half, ...rest } = indicator.target
    await setTarget(tenancy, {
      ...rest,
      seriesId: SeriesId.parse(seriesId),
      year: 2024,
      value: parseDecimal(value),
      halfValue: half === null ? null : parseDecimal(half),
      instrument: '示范区2024年政府工作报告（演示）',
      authority: '示范区人民代表大会（演示）',
      effectiveOn: parsePlainDate('2024-01-12'),
    })
  }
}

/** A year's level by compounding the growth rates backwards from 2023. */
function levelOf(indicator: DemoIndicator, year: number): number {
  let level = indicator.level2023
  for (let y = 2023; y > year; y--) level /= 1 + (indicator.growth[y - 2018] ?? 0) / 100
  return year === 2024 ? level * (1 + indicator.growth2024 / 100) : level
}

function figuresOf(indicator: DemoIndicator, seriesId: string): NewObservation[] {
  const rows: NewObservation[] = []
  const total = indicator.shape.reduce((sum, weight) => sum + weight, 0)
  for (let year = firstYear; year <= 2024; year++) {
    const level = levelOf(indicator, year)
    const slots = year === 2024 ? indicator.known : indicator.shape.length
    let cumulative = 0
    for (let slot = 0; slot < slots; slot++) {
      const [first, last] = monthsOf(indicator.frequency, slot)
      const weight = (indicator.shape[slot] ?? 0) * (1 + wobble(indicator.code, year, slot))
      const value = indicator.measure === 'mean' ? level * weight : (level * weight) / total
      cumulative += value
      const shown = indicator.measure === 'mean' ? value : cumulative
      const period = indicator.measure === 'mean' ? monthsPeriod(year, first, last) : monthsPeriod(year, 1, last)
      const growth = growthOf(indicator, year) + wobble(`${indicator.code}g`, year, slot) * 20
      rows.push({
        seriesId,
        period,
        edition: '初步',
        value: indicator.measure === 'growth' && indicator.code !== 'G01' ? null : shown.toFixed(indicator.decimals),
        growth: indicator.measure === 'mean' ? null : growth.toFixed(1),
        growthBasis: indicator.code === 'G01' ? '不变价' : indicator.measure === 'mean' ? null : '可比口径',
        definition: 1,
        publishedOn: addDays(periodTo(period), indicator.releaseDays),
        standing: 'published',
        source,
        note: '演示数据',
      })
    }
  }
  return rows
}

const growthOf = (indicator: DemoIndicator, year: number): number =>
  year === 2024 ? indicator.growth2024 : (indicator.growth[year - 2018] ?? 5)

/** First and last month of a slot: quarters, months, or months with January–February as one. */
function monthsOf(frequency: number, slot: number): [number, number] {
  if (frequency === 4) return [slot * 3 + 1, slot * 3 + 3]
  if (frequency === 12) return [slot + 1, slot + 1]
  return slot === 0 ? [1, 2] : [slot + 2, slot + 2]
}

/** A small fixed disturbance (±6 %) from the names, so that the sample is lively and the same everywhere. */
function wobble(code: string, year: number, slot: number): number {
  let hash = 2166136261
  for (const char of `${code}${year}/${slot}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619)
  return (((hash >>> 0) % 1000) / 1000 - 0.5) * 0.12
}
