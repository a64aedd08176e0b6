import { createHash } from 'node:crypto'
import { samplingRules } from '@lantu/data'
import { PersonId, UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { auditHead } from '@lantu/platform/events'
import { MatterId } from '#contract/ids.ts'
import {
  type DrawDetail,
  DrawId,
  type DrawPreview,
  type DrawRow,
  type DrawScope,
  type DrawSummary,
  Finding,
  type FindingCount,
} from '#contract/sampling.ts'
import { drawSample, wilsonInterval } from '#domain/sampling.ts'
import { refuse } from '#errors'
import {
  type Counted,
  countFindings,
  insertDraw,
  readCandidates,
  readDrawn,
  readDraws,
  readPicked,
} from '#store/sampling.ts'
import type { DrawColumns } from '#store/tables.ts'
import { ownUnits } from './visibility.ts'

/** The version of the draw's rule (`drawSample`); it stands on every draw. */
const rule = 'matters.draw/2024-02'

/** The lot of a matter in the draw of this seed. */
export const lotsOf =
  (seed: string) =>
  (matterId: string): string =>
    createHash('sha256').update(`${seed}/${matterId}`).digest('hex')

export const rulesOf = (tenancy: Tenancy) => inForce(samplingRules, dateInShanghai(tenancy.effects.now())).value

/** The share of this draw: the one in force, or a larger one. */
function shareOf(tenancy: Tenancy, asked: number | undefined): { readonly share: number; readonly least: number } {
  const { share, least } = rulesOf(tenancy)
  if (asked !== undefined && asked < share)
    throw refuse('matters.sampleShare', { params: { share: asked * 100, least: share * 100 } })
  return { share: asked ?? share, least }
}

/**
 * A seed nobody can choose or foresee: the newest block of the audit chain was sealed before the draw, the nonce falls with it. Both
 * stand on the draw.
 */
async function makeSeed(tenancy: Tenancy) {
  const head = await auditHead(tenancy.client, tenancy.district)
  const nonce = Buffer.from(tenancy.effects.random(32)).toString('hex')
  const seed = createHash('sha256')
    .update(`${head?.hash ?? ''}/${nonce}`)
    .digest('hex')
  return { seed, nonce, block: head?.block ?? null, block_sha256: head?.hash ?? null }
}

/** How much a draw would take. The seed falls with the draw itself, so a look beforehand tells of nothing but the number. */
export async function previewDraw(tenancy: Tenancy, scope: DrawScope): Promise<DrawPreview> {
  const { share, least } = shareOf(tenancy, scope.share)
  const candidates = await readCandidates(tenancy, scope)
  const units = new Set(candidates.map((one) => one.unit)).size
  const picked = drawSample(candidates, { lotOf: lotsOf(''), share, least }).size
  return { population: candidates.length, units, picked, share, least }
}

/** Draws and keeps the draw as it fell: there is no way to undo one, so drawing again until it suits is there for all to see. */
export async function makeDraw(tenancy: Tenancy, scope: DrawScope): Promise<DrawRow> {
  const { share, least } = shareOf(tenancy, scope.share)
  const candidates = await readCandidates(tenancy, scope, { lock: true })
  if (candidates.length === 0) throw refuse('matters.sampleEmpty')
  const id = DrawId.parse(tenancy.effects.newId<'draw'>())
  const made = await makeSeed(tenancy)
  const { seed } = made
  const picked = drawSample(candidates, { lotOf: lotsOf(seed), share, least })
  await insertDraw(
    tenancy,
    {
      draw_id: id,
      scope: scope.scope,
      from_day: scope.from ?? null,
      to_day: scope.to ?? null,
      share: String(share),
      least,
      ...made,
      rule,
      population: candidates.length,
      drawn_by: tenancy.actor.personId,
      drawn_at: tenancy.at,
    },
    candidates.map((one) => ({ ...one, picked: picked.has(one.matterId) })),
  )
  const population = createHash('sha256').update(candidates.map((one) => `${one.matterId}/${one.unit}\n`).join(''))
  await tenancy.record({
    stream: `draw:${id}`,
    expected: 0,
    events: [
      {
        type: 'matters.drawn',
        data: {
          scope: scope.scope,
          ...(scope.from && scope.to && { from: scope.from, to: scope.to }),
          seed,
          nonce: made.nonce,
          block: made.block,
          blockSha256: made.block_sha256,
          share,
          least,
          rule,
          population: candidates.length,
          sha256: population.digest('hex'),
          picked: [...picked],
        },
      },
    ],
  })
  const [row] = await drawRows(tenancy, await readDraws(tenancy, { id }))
  if (row === undefined) throw refuse('matters.noDraw')
  return row
}

export const listDraws = async (tenancy: Tenancy): Promise<DrawRow[]> => drawRows(tenancy, await readDraws(tenancy))

async function drawRows(tenancy: Tenancy, draws: readonly DrawColumns[]): Promise<DrawRow[]> {
  const counts = await countFindings(tenancy, { draws: draws.map((draw) => draw.draw_id), by: 'draw' })
  return draws.map((draw) => rowOf(draw, countOf(counts.get(draw.draw_id), 1)))
}

const rowOf = (draw: DrawColumns, count: FindingCount): DrawRow => ({
  id: DrawId.parse(draw.draw_id),
  scope: draw.scope === 'closed' ? 'closed' : 'reported',
  from: PlainDate.nullable().parse(draw.from_day),
  to: PlainDate.nullable().parse(draw.to_day),
  population: draw.population,
  share: Number(draw.share),
  least: draw.least,
  seed: draw.seed,
  made: draw.nonce === null ? null : { nonce: draw.nonce, block: draw.block, blockSha256: draw.block_sha256 },
  rule: draw.rule,
  drawnBy: PersonId.nullable().parse(draw.drawn_by),
  drawnAt: draw.drawn_at,
  count,
})

const none: Counted = { key: '', population: 0, picked: 0, looked: 0, partly: 0, fails: 0 }

/** Counts with the interval, where there are enough findings for one. */
function countOf({ picked, looked, partly, fails } = none, leastForRate: number): FindingCount {
  const interval = looked < leastForRate ? null : wilsonInterval(fails, looked)
  return { picked, looked, partly, fails, interval: interval && [...interval] }
}

/** What all draws of some days came to. Units stand in the order of their ids: no rank is made of their rates. */
export async function summariseDraws(
  tenancy: Tenancy,
  days: { readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined },
): Promise<DrawSummary> {
  const draws = (await readDraws(tenancy, days)).map((draw) => draw.draw_id)
  const units = [...(await countFindings(tenancy, { draws, by: 'unit' })).values()].filter((one) => one.picked > 0)
  const { leastForRate } = rulesOf(tenancy)
  const sum = (of: (one: Counted) => number) => units.reduce((all, one) => all + of(one), 0)
  return {
    draws: draws.length,
    leastForRate,
    total: countOf(
      {
        ...none,
        picked: sum((one) => one.picked),
        looked: sum((one) => one.looked),
        partly: sum((one) => one.partly),
        fails: sum((one) => one.fails),
      },
      1,
    ),
    units: units.map((one) => ({ unit: UnitId.parse(one.key), ...countOf(one, leastForRate) })),
  }
}

/** One draw with all that is needed to draw it again. Throws `matters.noDraw`. */
export async function getDraw(tenancy: Tenancy, id: DrawId): Promise<DrawDetail> {
  const [draw] = await readDraws(tenancy, { id })
  if (draw === undefined) throw refuse('matters.noDraw')
  const [row] = await drawRows(tenancy, [draw])
  if (row === undefined) throw refuse('matters.noDraw')
  const drawn = await readDrawn(tenancy, id)
  const picked = await readPicked(tenancy, id)
  const own = new Set<string>(ownUnits(tenancy.actor))
  const shown = picked.filter((one) => one.finding !== null || !one.scored_units.some((unit) => own.has(unit)))
  const { leastForRate } = rulesOf(tenancy)
  const units = await countFindings(tenancy, { draws: [id], by: 'unit' })
  return {
    ...row,
    leastForRate,
    units: [...units.values()].map((one) => ({
      unit: UnitId.parse(one.key),
      population: one.population,
      ...countOf(one, leastForRate),
    })),
    rows: shown.map((one) => ({
      id: MatterId.parse(one.matter_id),
      number: one.number,
      title: one.title,
      state: one.state,
      lead: UnitId.nullable().parse(one.lead_unit),
      finding: Finding.nullable().parse(one.finding),
      foundAt: one.found_at,
    })),
    hidden: picked.length - shown.length,
    candidates: drawn.map((one) => ({ matterId: one.matter_id, unit: UnitId.parse(one.unit_id) })),
  }
}
