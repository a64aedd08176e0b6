import type { Asks } from '@lantu/asks'
import { listIndicators } from '@lantu/indicators'
import { monthOf, type Period, periodTo, yearOf, yearToMonth } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentId } from '#contract/commitment.ts'
import type { KnownFigure } from '#contract/known.ts'
import { readIndicatorIds } from '#store/export-facts.ts'
import { getCommitment } from './read.ts'

/** The part of the register of asks that answers from the record. */
export type OnRecord = Pick<Asks, 'find'>

const parts = { level: 'indicators.level', growth: 'indicators.growth' } as const

/**
 * What the record already says of commitments' indicators for a period, by commitment: for exactly that period, else for the
 * year up to its end (statistics publish cumulative figures). One fact is asked once: a unit is shown it and not asked for it.
 */
export async function findKnownFigures(
  tenancy: Tenancy,
  record: OnRecord,
  asked: { ids: readonly string[]; period: Period },
): Promise<ReadonlyMap<string, readonly KnownFigure[]>> {
  const linked = await readIndicatorIds(tenancy, asked.ids)
  if (linked.size === 0) return new Map()
  const page = { link: undefined, year: undefined, asOf: undefined, after: undefined, limit: 5000 }
  const indicators = new Map<string, { code: string; name: string }>(
    (await listIndicators(tenancy, page)).rows.map(({ id, code, name }) => [id, { code, name }]),
  )
  const byIndicator = new Map<string, readonly KnownFigure[]>()
  for (const id of new Set(linked.values())) {
    const indicator = indicators.get(id)
    if (indicator) byIndicator.set(id, await figuresOf(tenancy, record, { ...indicator, period: asked.period }))
  }
  return new Map([...linked].map(([id, indicator]) => [id, byIndicator.get(indicator) ?? []]))
}

async function figuresOf(
  tenancy: Tenancy,
  record: OnRecord,
  asked: { code: string; name: string; period: Period },
): Promise<KnownFigure[]> {
  const last = periodTo(asked.period)
  const figures: KnownFigure[] = []
  for (const part of ['level', 'growth'] as const)
    for (const period of new Set([asked.period, yearToMonth(yearOf(last), monthOf(last))])) {
      const fact = await record.find(tenancy, { factKind: parts[part], key: { indicator: asked.code, period } })
      if (fact === undefined) continue
      figures.push({ ...fact, name: asked.name, part, period })
      break
    }
  return figures
}

/** What the record says of one commitment for a period. */
export async function getKnownFigures(
  tenancy: Tenancy,
  record: OnRecord,
  asked: { id: CommitmentId; period: Period },
): Promise<{ figures: KnownFigure[] }> {
  await getCommitment(tenancy, asked.id)
  const found = await findKnownFigures(tenancy, record, { ids: [asked.id], period: asked.period })
  return { figures: [...(found.get(asked.id) ?? [])] }
}
