import type { Page } from '@lantu/kernel/contract'
import { dateInShanghai, type PlainDate, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { IndicatorDetail, IndicatorId, IndicatorRow, Link, Observation } from '#contract/indicator.ts'
import { refuse } from '#errors'
import { type DefinedIndicator, listDefined, listDefinitions } from '#store/definitions.ts'
import { editionsOf, figuresOf } from '#store/observations.ts'
import { assessmentsOf, type TargetOfSeries, targetsOf } from '#store/targets.ts'

/** The municipality's own series stands beside the district's; its code is the province-level one. */
const cityArea = (district: string): string => `${district.slice(0, 2)}0000`

/** The matrix: each indicator with its newest figure, the city's, the target in force and its outlook, in the order of codes. */
export async function listIndicators(
  tenancy: Tenancy,
  query: {
    link: Link | undefined
    year: number | undefined
    asOf: PlainDate | undefined
    after: string | undefined
    limit: number
  },
): Promise<Omit<Page<IndicatorRow>, 'next'> & { next: string | null }> {
  const all = (await listDefined(tenancy)).filter((one) => (query.link ? one.link === query.link : true))
  const rest = all.filter((one) => query.after === undefined || one.code > query.after)
  const page = rest.slice(0, query.limit)
  const rows = await rowsOf(tenancy, page, query)
  return { rows, total: all.length, next: rest.length > page.length ? (page.at(-1)?.code ?? null) : null }
}

async function rowsOf(
  tenancy: Tenancy,
  indicators: readonly DefinedIndicator[],
  query: { year: number | undefined; asOf: PlainDate | undefined },
): Promise<IndicatorRow[]> {
  const today = query.asOf ?? dateInShanghai(tenancy.effects.now())
  const year = query.year ?? Number(today.slice(0, 4))
  const seriesIds = indicators.flatMap((indicator) => indicator.series.map((series) => series.id))
  const newest = newestBySeries(await figuresOf(tenancy, seriesIds, query.asOf))
  const targets = await targetsOf(tenancy, seriesIds)
  const inForce = targets.filter((target) => target.year === year && isInForce(target, targets, today))
  const assessments = await assessmentsOf(
    tenancy,
    inForce.map((target) => target.id),
    today,
  )
  return indicators.map((indicator) => {
    const own = indicator.series.find((series) => series.areaCode === tenancy.district) ?? indicator.series[0]
    const city = indicator.series.find(
      (series) => series.areaCode === cityArea(tenancy.district) && series.id !== own?.id,
    )
    const target = inForce.find((one) => one.seriesId === own?.id) ?? null
    return {
      id: indicator.id,
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals,
      link: indicator.link,
      sourceUnitId: indicator.sourceUnitId,
      ownerUnitId: indicator.ownerUnitId,
      areaName: own?.areaName ?? '',
      latest: (own && newest.get(own.id)) ?? null,
      city: (city && newest.get(city.id)) ?? null,
      target: target && withoutSeries(target),
      assessment: (target && assessments.get(target.id)) ?? null,
    }
  })
}

/** One indicator with all its editions, targets (superseded ones too) and definitions; as known on `asOf` where given. */
export async function getIndicator(tenancy: Tenancy, id: IndicatorId, asOf?: PlainDate): Promise<IndicatorDetail> {
  const [indicator] = await listDefined(tenancy, [id])
  if (!indicator) throw refuse('indicators.unknown')
  const [row] = await rowsOf(tenancy, [indicator], { year: undefined, asOf })
  if (!row) throw refuse('indicators.unknown')
  const ids = indicator.series.map((series) => series.id)
  const editions = Map.groupBy(await editionsOf(tenancy, ids, asOf), (figure) => figure.seriesId)
  return {
    ...row,
    frequency: indicator.frequency,
    measure: indicator.measure,
    direction: indicator.direction,
    releaseDays: indicator.releaseDays,
    version: indicator.version,
    definitions: await listDefinitions(tenancy, id),
    series: indicator.series.map((series) => ({
      ...series,
      observations: (editions.get(series.id) ?? []).map(withoutSeries),
    })),
    targets: (await targetsOf(tenancy, ids)).filter((target) => !asOf || target.effectiveOn <= asOf).map(withoutSeries),
  }
}

const withoutSeries = <T extends { seriesId: string }>({ seriesId: _, ...rest }: T): Omit<T, 'seriesId'> => rest

function newestBySeries(figures: readonly (Observation & { seriesId: string })[]): Map<string, Observation> {
  const newest = new Map<string, Observation>()
  for (const figure of figures) {
    const known = newest.get(figure.seriesId)
    if (!known || compareNewness(figure, known) > 0) newest.set(figure.seriesId, withoutSeries(figure))
  }
  return newest
}

/** The later end is newer; of the same end the longer (cumulative) period is the headline. */
const compareNewness = (a: Observation, b: Observation): number => {
  const ends = periodTo(a.period).localeCompare(periodTo(b.period))
  return ends !== 0 ? ends : b.period.localeCompare(a.period)
}

/** In force on a day: taken effect, and not superseded by one that has taken effect too. */
function isInForce(target: TargetOfSeries, all: readonly TargetOfSeries[], today: PlainDate): boolean {
  if (target.effectiveOn > today) return false
  const successor = all.find((one) => one.id === target.supersededBy)
  return !successor || successor.effectiveOn > today
}
