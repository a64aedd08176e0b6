import { defineIndicator, type NewObservation, recordObservations } from '@lantu/indicators'
import { findDecimal } from '@lantu/kernel'
import { addDays, monthPeriod, monthsPeriod, type Period, PlainDate, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { definitionFrom, publishedIndicators } from './indicators.ts'
import { readPublished } from './published.ts'

const areas = { nation: { code: '100000', name: '全国' }, city: { code: '110000', name: '北京市' } } as const

/** The series a district's figures went into, by indicator code and area code. */
export type SeriesIndex = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Defines the published indicators of a district and records every public figure of the district, the city and the nation. */
export async function loadFacts(
  tenancy: Tenancy,
  district: { code: string; name: string; stations: readonly string[] },
): Promise<SeriesIndex> {
  const index = new Map<string, ReadonlyMap<string, string>>()
  for (const { facts: _, wording, ...draft } of publishedIndicators) {
    const own = draft.code === 'F03' ? [] : [{ code: district.code, name: district.name }]
    const nation = draft.code === 'C01' ? [areas.nation] : []
    const { series } = await defineIndicator(tenancy, {
      ...draft,
      sourceUnitId: null,
      ownerUnitId: null,
      definition: { wording, from: definitionFrom, source: null },
      areas: [...own, areas.city, ...nation],
    })
    index.set(draft.code, series)
  }
  const rows = [
    ...(await figures(district.code, index)),
    ...(await nationalRetail(index)),
    ...(await air(district, index)),
  ]
  await recordObservations(tenancy, rows, { name: 'samples/published' })
  return index
}

async function figures(district: string, index: SeriesIndex): Promise<NewObservation[]> {
  const rows: NewObservation[] = []
  for (const row of await readPublished('facts.csv')) {
    const indicator = publishedIndicators.find((one) => one.facts.includes(row['indicator'] ?? ''))
    const seriesId = indicator && index.get(indicator.code)?.get(row['area_code'] ?? '')
    const wanted = row['area_code'] === district || row['area_code'] === areas.city.code
    if (!seriesId || !wanted) continue
    const value = findDecimal(row['value'] ?? '') ?? null
    const growth = findDecimal(row['yoy_pct'] ?? '') ?? null
    if (value === null && growth === null) continue
    const period = periodOf(row['period_start'] ?? '', row['period_end'] ?? '')
    const note = row['note'] || null
    rows.push(
      observation(seriesId, period, {
        value,
        growth,
        growthBasis: row['yoy_basis'] || null,
        note,
        source: row['source'] ?? '',
        edition: editionOf(note),
      }),
    )
  }
  return rows
}

async function nationalRetail(index: SeriesIndex): Promise<NewObservation[]> {
  const seriesId = index.get('C01')?.get(areas.nation.code)
  if (!seriesId) return []
  return (await readPublished('national-retail.csv')).map((row) => {
    const [year = 0, month = 0] = (row['period_end'] ?? '').split('-').map(Number)
    const period = row['jan_feb_combined'] === 'True' ? monthsPeriod(year, 1, 2) : monthPeriod(year, month)
    return observation(seriesId, period, {
      value: findDecimal(row['retail_yi_yuan'] ?? '') ?? null,
      growth: findDecimal(row['retail_yoy_pct'] ?? '') ?? null,
      growthBasis: '可比口径',
      note: null,
      source: `国家统计局 ${row['period_label'] ?? ''}`,
      edition: '公布',
    })
  })
}

/** Monthly means of the stations that stand in the district (their plain mean where there are two). */
async function air(
  district: { code: string; stations: readonly string[] },
  index: SeriesIndex,
): Promise<NewObservation[]> {
  const seriesId = index.get('E01')?.get(district.code)
  if (!seriesId) return []
  const months = Map.groupBy(
    (await readPublished('air-monthly.csv')).filter((row) => district.stations.includes(row['station'] ?? '')),
    (row) => row['month'] ?? '',
  )
  return [...months].map(([month, rows]) => {
    const [year = 0, number = 0] = month.split('-').map(Number)
    const mean = rows.reduce((sum, row) => sum + Number(row['pm25_mean']), 0) / rows.length
    return observation(seriesId, monthPeriod(year, number), {
      value: mean.toFixed(1),
      growth: null,
      growthBasis: null,
      note: `${rows.map((row) => row['station']).join('、')}站月均`,
      source: 'UCI Beijing Multi-Site Air-Quality（CC BY 4.0）',
      edition: '站点数据',
    })
  })
}

type Figure = Pick<NewObservation, 'value' | 'growth' | 'growthBasis' | 'note' | 'source' | 'edition'>

const observation = (seriesId: string, period: Period, figure: Figure): NewObservation => ({
  seriesId,
  period,
  ...figure,
  definition: 1,
  publishedOn: publishedOn(figure.source, period),
  standing: 'published',
})

/** The day in the source's own words, else the 20th day after the period's end, when such figures usually come. */
function publishedOn(source: string, period: Period): PlainDate {
  const day = PlainDate.safeParse(/\d{4}-\d{2}-\d{2}/.exec(source)?.[0])
  return day.success ? day.data : addDays(periodTo(period), 20)
}

const editionOf = (note: string | null): string => (note && /核算|修订|版|预计|口径/.test(note) ? note : '公布')

const periodOf = (from: string, to: string): Period => {
  const [year = 0, first = 0] = from.split('-').map(Number)
  const last = Number(to.split('-')[1])
  return monthsPeriod(year, first, last)
}
