import { createHash } from 'node:crypto'
import { samplingRules } from '@lantu/data'
import { PersonId, UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { MatterId } from '#contract/ids.ts'
import {
  type DrawDetail,
  DrawId,
  type DrawPreview,
  type DrawRow,
  type DrawScope,
  Finding,
  type FindingCount,
} from '#contract/sampling.ts'
import { drawSample, wilsonInterval } from '#domain/sampling.ts'
import { refuse } from '#errors'
import { type DrawnRow, insertDraw, readCandidates, readDrawn, readDraws, readPicked } from '#store/sampling.ts'
import type { DrawColumns } from '#store/tables.ts'
import { ownUnits } from './visibility.ts'

/** The version of the draw's rule (`drawSample`); it stands on every draw. */
const rule = 'matters.draw/2024-01'

/** The lot of a matter in the draw of this seed. */
export const lotsOf =
  (seed: string) =>
  (matterId: string): string =>
    createHash('sha256').update(`${seed}/${matterId}`).digest('hex')

const rulesOf = (tenancy: Tenancy) => inForce(samplingRules, dateInShanghai(tenancy.effects.now())).value

/** How much a draw would take. The seed falls with the draw itself, so a look beforehand tells of nothing but the number. */
export async function previewDraw(tenancy: Tenancy, scope: DrawScope): Promise<DrawPreview> {
  const { share, least } = rulesOf(tenancy)
  const candidates = await readCandidates(tenancy, scope)
  const units = new Set(candidates.map((one) => one.unit)).size
  const picked = drawSample(candidates, { lotOf: lotsOf(''), share, least }).size
  return { population: candidates.length, units, picked, share, least }
}

/** Draws and keeps the draw as it fell: there is no way to undo one, so drawing again until it suits is there for all to see. */
export async function makeDraw(tenancy: Tenancy, scope: DrawScope): Promise<DrawRow> {
  const { share, least } = rulesOf(tenancy)
  const candidates = await readCandidates(tenancy, scope, { lock: true })
  if (candidates.length === 0) throw refuse('matters.sampleEmpty')
  const id = DrawId.parse(tenancy.effects.newId<'draw'>())
  const seed = createHash('sha256').update(`${id}/${tenancy.effects.newId()}`).digest('hex')
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
      seed,
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
  const [row] = await drawRows(tenancy, await readDraws(tenancy, id))
  if (row === undefined) throw refuse('matters.noDraw')
  return row
}

export const listDraws = async (tenancy: Tenancy): Promise<DrawRow[]> => drawRows(tenancy, await readDraws(tenancy))

async function drawRows(tenancy: Tenancy, draws: readonly DrawColumns[]): Promise<DrawRow[]> {
  const drawn = Map.groupBy(
    await readDrawn(
      tenancy,
      draws.map((draw) => draw.draw_id),
    ),
    (one) => one.draw_id,
  )
  return draws.map((draw) => rowOf(draw, drawn.get(draw.draw_id) ?? []))
}

const rowOf = (draw: DrawColumns, drawn: readonly DrawnRow[]): DrawRow => ({
  id: DrawId.parse(draw.draw_id),
  scope: draw.scope === 'closed' ? 'closed' : 'reported',
  from: PlainDate.nullable().parse(draw.from_day),
  to: PlainDate.nullable().parse(draw.to_day),
  population: draw.population,
  share: Number(draw.share),
  least: draw.least,
  seed: draw.seed,
  rule: draw.rule,
  drawnBy: PersonId.nullable().parse(draw.drawn_by),
  drawnAt: draw.drawn_at,
  count: countOf(drawn, 1),
})

function countOf(drawn: readonly DrawnRow[], leastForRate: number): FindingCount {
  const looked = drawn.filter((one) => one.finding === 'holds' || one.finding === 'fails').length
  const fails = drawn.filter((one) => one.finding === 'fails').length
  const interval = looked < leastForRate ? null : wilsonInterval(fails, looked)
  return { picked: drawn.filter((one) => one.picked).length, looked, fails, interval: interval && [...interval] }
}

/** One draw with all that is needed to draw it again. Throws `matters.noDraw`. */
export async function getDraw(tenancy: Tenancy, id: DrawId): Promise<DrawDetail> {
  const [draw] = await readDraws(tenancy, id)
  if (draw === undefined) throw refuse('matters.noDraw')
  const drawn = await readDrawn(tenancy, [id])
  const picked = await readPicked(tenancy, id)
  const own = new Set<string>(ownUnits(tenancy.actor))
  const shown = picked.filter((one) => one.finding !== null || !one.scored_units.some((unit) => own.has(unit)))
  const { leastForRate } = rulesOf(tenancy)
  return {
    ...rowOf(draw, drawn),
    leastForRate,
    units: [...Map.groupBy(drawn, (one) => one.unit_id)].map(([unit, ofUnit]) => ({
      unit: UnitId.parse(unit),
      population: ofUnit.length,
      ...countOf(ofUnit, leastForRate),
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
