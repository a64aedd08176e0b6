import { defineFactLookup, type FactLookup, type KnownFact } from '@lantu/asks'
import { Period } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { z } from 'zod'
import type { Observation } from '#contract/indicator.ts'
import { listDefined } from '#store/definitions.ts'
import { figuresOf } from '#store/observations.ts'

const Key = z.strictObject({ indicator: z.string().min(1), period: Period })

/**
 * What this module has on record for asks (one fact is asked once): the district's own figure of an indicator, by its code, for
 * exactly the period asked for, in its current edition. January–February answers no ask for January.
 */
export const facts: readonly FactLookup[] = [
  defineFactLookup({
    factKind: 'indicators.level',
    key: Key,
    lookup: (tenancy, key) => findFigure(tenancy, key, 'value'),
  }),
  defineFactLookup({
    factKind: 'indicators.growth',
    key: Key,
    lookup: (tenancy, key) => findFigure(tenancy, key, 'growth'),
  }),
]

async function findFigure(
  tenancy: Tenancy,
  { indicator, period }: z.output<typeof Key>,
  part: 'value' | 'growth',
): Promise<KnownFact | undefined> {
  const defined = (await listDefined(tenancy)).find((one) => one.code === indicator)
  const own = defined?.series.find((series) => series.areaCode === tenancy.district)
  if (defined === undefined || own === undefined) return undefined
  const figure: Observation | undefined = (await figuresOf(tenancy, [own.id], undefined)).find(
    (one) => one.period === period,
  )
  const value = figure?.[part] ?? null
  if (figure === undefined || value === null) return undefined
  return {
    value,
    unit: part === 'value' ? defined.unit : 'percent',
    source: { subjectKind: 'indicator', subjectId: defined.id },
    on: figure.publishedOn,
    edition: figure.edition,
  }
}
