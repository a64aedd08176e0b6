import { idOf, PersonId, UnitId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { MatterRow } from './matter.ts'

export const DrawId = idOf('draw')
export type DrawId = z.infer<typeof DrawId>

/**
 * `reported`: what units have reported as done (within the days, where they are given) and nobody has verified yet. `closed`: what was
 * closed or made routine within the days. `share` may be larger than the one in force, never smaller.
 */
const scopeFields = {
  scope: z.enum(['reported', 'closed']),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  share: z.number().gt(0).max(1).optional(),
}
interface Scoped {
  readonly scope: 'reported' | 'closed'
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}
const daysFit = ({ scope, from, to }: Scoped): boolean =>
  from !== undefined && to !== undefined ? from <= to : scope === 'reported' && from === to
const say = {
  path: ['from'],
  message: 'a first and a last day in this order; `reported` may do without, `closed` may not',
}
export const DrawScope = z.strictObject(scopeFields).refine(daysFit, say)
export type DrawScope = z.infer<typeof DrawScope>

/** How much a draw would take: nothing is kept of it. */
export const DrawPreview = z.object({
  population: z.int(),
  units: z.int(),
  picked: z.int(),
  share: z.number(),
  least: z.int(),
})
export type DrawPreview = z.infer<typeof DrawPreview>

/** `holds` 相符, `partly` 基本相符, `fails` 不符, `lapsed`: it ended in another way before it was looked at. */
export const Finding = z.enum(['holds', 'partly', 'fails', 'lapsed'])
export type Finding = z.infer<typeof Finding>

/** How many were looked at, held in the main, and did not hold, with the 95 % interval of the share of these (Wilson). */
export const FindingCount = z.object({
  picked: z.int(),
  looked: z.int(),
  partly: z.int(),
  fails: z.int(),
  /** Null with no finding yet; of a unit also with too few. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
})
export type FindingCount = z.infer<typeof FindingCount>

export const DrawRow = z.object({
  id: DrawId,
  ...scopeFields,
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  population: z.int(),
  share: z.number(),
  least: z.int(),
  /** SHA-256 of the hash of the chain's newest sealed block, a stroke, and a number from the system's randomness. */
  seed: z.string(),
  made: z.object({ nonce: z.string(), block: z.int().nullable(), blockSha256: z.string().nullable() }).nullable(),
  rule: z.string(),
  drawnBy: PersonId.nullable(),
  drawnAt: z.iso.datetime(),
  count: FindingCount,
})
export type DrawRow = z.infer<typeof DrawRow>

export const DrawDetail = DrawRow.extend({
  /** Below so many findings a unit has no interval. */
  leastForRate: z.int(),
  units: z.array(FindingCount.extend({ unit: UnitId, population: z.int() })),
  /** What was drawn, without matters of the reader's own units: those are told with the finding. */
  rows: z.array(
    MatterRow.pick({ id: true, number: true, title: true, state: true, lead: true }).extend({
      finding: Finding.nullable(),
      foundAt: z.iso.datetime().nullable(),
    }),
  ),
  hidden: z.int(),
  /** Everything it was drawn from, so that the draw can be done again from the seed. */
  candidates: z.array(z.object({ matterId: z.uuid(), unit: UnitId })),
})
export type DrawDetail = z.infer<typeof DrawDetail>

/** All draws of some days together: by unit only enough findings make a rate, and units are never ranked by it. */
export const DrawSummary = z.object({
  draws: z.int(),
  leastForRate: z.int(),
  total: FindingCount,
  units: z.array(FindingCount.extend({ unit: UnitId })),
})
export type DrawSummary = z.infer<typeof DrawSummary>
export const SummaryQuery = z.object({ from: PlainDate.optional(), to: PlainDate.optional() })

const access = 'matters.seeSampling'
export const samplingEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/draws',
    summary: '核查抽查: draws, the newest first, with what came of each',
    access,
    response: z.object({ rows: z.array(DrawRow) }),
  }),
  preview: defineEndpoint({
    method: 'GET',
    path: '/draws/preview',
    summary: 'How many matters a draw would take, and from how many',
    access: 'matters.sample',
    query: z
      .object({
        ...scopeFields,
        scope: scopeFields.scope.default('reported'),
        share: z.coerce.number().gt(0).max(1).optional(),
      })
      .refine(daysFit, say),
    response: DrawPreview,
  }),
  summary: defineEndpoint({
    method: 'GET',
    path: '/draws/summary',
    summary: 'What all draws of some days came to, together and by unit',
    access,
    query: SummaryQuery,
    response: DrawSummary,
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/draws/:drawId/export',
    summary: 'One draw as a sheet: what was drawn and found, and every lot, to be drawn again',
    access,
    params: z.object({ drawId: DrawId }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
  draw: defineEndpoint({
    method: 'POST',
    path: '/draws',
    summary: 'Draw matters to be looked at in person; a draw is kept as it fell',
    access: 'matters.sample',
    body: DrawScope,
    response: DrawRow,
    status: 201,
    idempotent: true,
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/draws/:drawId',
    summary: 'One draw: what was drawn, what was found, and what it was drawn from',
    access,
    params: z.object({ drawId: DrawId }),
    response: DrawDetail,
  }),
} as const
