import { listIndicators } from '@lantu/indicators'
import type { IndicatorRow } from '@lantu/indicators/contract'
import type { Tenancy } from '@lantu/platform/db'
import type { BoardIndicator, OffItem, Owner } from '#contract/board.ts'
import { gapOf } from '#domain/gap.ts'
import { type AreaFigure, areaFigures } from '#store/board-figures.ts'
import type { BoardDay } from '#store/board-source.ts'

/** The leader's page is one sheet; a district follows no more indicators than this. */
const most = 200

export type OwnerOf = (id: string | null) => Owner | null

export interface IndicatorLines {
  readonly rows: readonly BoardIndicator[]
  /** Targets under red and amber, without what other rooms add. */
  readonly off: readonly Omit<OffItem, 'doing' | 'next' | 'since'>[]
}

/** 指标｜年目标｜半年节点｜1—N月｜差距｜全市｜同类区已公布值｜判断. */
export async function boardIndicators(tenancy: Tenancy, day: BoardDay, ownerOf: OwnerOf): Promise<IndicatorLines> {
  const { rows } = await listIndicators(tenancy, {
    link: undefined,
    year: undefined,
    asOf: day.asOf,
    after: undefined,
    limit: most,
  })
  const figures = Map.groupBy(await areaFigures(tenancy, day), (figure) => figure.indicatorId)
  const city = `${tenancy.district.slice(0, 2)}0000`
  const lines = rows.map((row) =>
    lineOf(row, { own: tenancy.district, city, figures: figures.get(row.id) ?? [], ownerOf }),
  )
  return { rows: lines, off: rows.flatMap((row) => offOf(row, ownerOf)) }
}

function lineOf(
  row: IndicatorRow,
  beside: { own: string; city: string; figures: readonly AreaFigure[]; ownerOf: OwnerOf },
): BoardIndicator {
  const { own, city, figures, ownerOf } = beside
  const of = (area: string) => figures.find((figure) => figure.areaCode === area)
  const latest = of(own)
  const { target, assessment } = row
  const result = assessment?.result
  return {
    id: row.id,
    href: `/indicators/${row.id}`,
    code: row.code,
    name: row.name,
    unit: row.unit,
    decimals: row.decimals,
    owner: ownerOf(row.ownerUnitId),
    target: target && { kind: target.kind, wording: target.wording, value: target.value, half: target.halfValue },
    latest: latest ? bare(latest) : null,
    gap:
      target &&
      gapOf({
        kind: target.kind,
        growth: latest?.growth ?? null,
        target: target.value,
        schedule: result?.schedule ?? null,
      }),
    city: own === city ? null : bareOrNull(of(city)),
    peers: figures
      .filter((figure) => figure.areaCode !== own && figure.areaCode !== city && figure.standing === 'published')
      .map(bare),
    judgement:
      assessment && result
        ? {
            asOf: assessment.asOf,
            lamp: assessment.lamp.colour,
            reasons: [...assessment.lamp.reasons, ...result.reasons],
            rule: assessment.lamp.rule,
            probability: result.probability,
            expected: result.expected.year,
            interval80: result.interval80.year,
            neededGrowth: result.needed.growth,
            schedule: result.schedule,
            engine: result.version,
          }
        : null,
  }
}

const bare = ({ indicatorId: _, ...figure }: AreaFigure) => figure
const bareOrNull = (figure: AreaFigure | undefined) => (figure ? bare(figure) : null)

function offOf(row: IndicatorRow, ownerOf: OwnerOf): IndicatorLines['off'] {
  const { target, assessment } = row
  if (!target || !assessment) return []
  const { colour, reasons, rule } = assessment.lamp
  if (colour !== 'red' && colour !== 'amber') return []
  return [
    {
      kind: 'target',
      id: target.id,
      href: `/indicators/${row.id}`,
      number: null,
      title: `${row.name}：${target.wording}`,
      lamp: colour,
      reasons: [...reasons, ...assessment.result.reasons],
      rule,
      probability: assessment.result.probability,
      owner: ownerOf(row.ownerUnitId),
      due: null,
    },
  ]
}
