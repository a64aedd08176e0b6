import { fold } from '@lantu/clauses'
import { candidateRules } from '@lantu/data'
import { todayOf } from '@lantu/identity'
import { inForce, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { foldedText, pairsIn } from '@lantu/search'
import {
  type Blueprint,
  type Continuation,
  ContinuationId,
  type Lineage,
  type NewContinuation,
  type Successor,
  YearNode,
} from '#contract/blueprint.ts'
import type { CommitmentId } from '#contract/commitment.ts'
import { suggestKind } from '#domain/blueprint.ts'
import { rankCandidates } from '#domain/candidates.ts'
import { refuse } from '#errors'
import { insertLink, type Placed, readChain, readLinks, readPlaced, readYears, withdrawLink } from '#store/blueprint.ts'
import { lockShape } from '#store/structure.ts'
import { briefsOf } from './structure-view.ts'

/** A page of two years lists so many of each. */
const mostListed = 500
/** Later commitments that are compared for one. */
const mostCompared = 5000

const endNames = { reached: ['收官', 'reached'], dropped: ['中断', 'dropped'] } as const

/** Two years beside each other: of each commitment of the earlier one what became of it, and what is new in the later one. */
export async function getBlueprint(
  tenancy: Tenancy,
  asked: {
    from?: number | undefined
    to?: number | undefined
    unit?: Parameters<typeof readPlaced>[1]['unit']
    asOf?: PlainDate | undefined
  },
): Promise<Blueprint> {
  const { asOf, unit } = asked
  const years = await readYears(tenancy, asOf)
  const to = asked.to ?? years[0] ?? Number(todayOf(tenancy).slice(0, 4))
  const from = asked.from ?? years.find((year) => year < to) ?? to - 1
  const placed = await readPlaced(tenancy, { asOf, unit, years: [from, to] })
  const links = await readLinks(
    tenancy,
    placed.map((one) => one.id),
    asOf,
  )
  const said = Map.groupBy(links, (link) => link.fromId)
  const continues = new Set(links.map((link) => link.toId))
  const earlier = placed
    .filter((one) => one.year === from)
    .sort((a, b) => Number(said.has(a.id)) - Number(said.has(b.id)) || (a.id < b.id ? -1 : 1))
  const fresh = placed.filter((one) => one.year === to && !continues.has(one.id))
  const shown = earlier.slice(0, mostListed)
  const shownFresh = fresh.slice(0, mostListed)
  const followers = shown.flatMap((one) => (said.get(one.id) ?? []).flatMap((link) => link.toId ?? []))
  const nodes = await nodesOf(tenancy, [...shown, ...shownFresh].map((one) => one.id).concat(followers), asOf)
  const of = (kind: Continuation['kind']) =>
    earlier.filter((one) => said.get(one.id)?.some((link) => link.kind === kind)).length
  return {
    years,
    from,
    to,
    rows: shown.flatMap((placedOne) => {
      const one = nodes.get(placedOne.id)
      if (one === undefined) return []
      return [
        { one, links: (said.get(one.id) ?? []).map((link) => ({ ...link, to: nodes.get(link.toId ?? '') ?? null })) },
      ]
    }),
    fresh: shownFresh.flatMap((one) => nodes.get(one.id) ?? []),
    counts: {
      from: earlier.length,
      unsaid: earlier.filter((one) => !said.has(one.id)).length,
      continued: earlier.filter((one) => said.get(one.id)?.some((link) => link.toId !== null)).length,
      reached: of('reached'),
      dropped: of('dropped'),
      to: placed.filter((one) => one.year === to).length,
      fresh: fresh.length,
    },
    more: earlier.length - shown.length + fresh.length - shownFresh.length,
  }
}

/** What came before a commitment and what came after, as the actor may see it. Refuses with `ledger.unknown`. */
export async function getLineage(tenancy: Tenancy, id: CommitmentId, asOf?: PlainDate | undefined): Promise<Lineage> {
  await placedOne(tenancy, id, asOf)
  const links = await readChain(tenancy, id, asOf)
  const ids = [...new Set([id, ...links.flatMap((link) => [link.fromId, ...(link.toId === null ? [] : [link.toId])])])]
  const nodes = await nodesOf(tenancy, ids, asOf)
  return {
    nodes: [...nodes.values()].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1)),
    links: links.filter((link) => nodes.has(link.fromId) && (link.toId === null || nodes.has(link.toId))),
    hidden: ids.length - nodes.size,
  }
}

/** Commitments of later years that may continue this one, ranked as 对账 ranks; those that are joined to it already are left out. */
export async function listSuccessors(tenancy: Tenancy, id: CommitmentId): Promise<Successor[]> {
  const own = await placedOne(tenancy, id)
  const [node] = (await nodesOf(tenancy, [id], undefined)).values()
  if (node === undefined) throw refuse('ledger.unknown')
  const joined = new Set((await readLinks(tenancy, [id])).map((link) => link.toId))
  const later = (await readPlaced(tenancy, { asOf: undefined, after: own.year }))
    .filter((one) => !joined.has(one.id))
    .slice(-mostCompared)
  const nodes = await nodesOf(
    tenancy,
    later.map((one) => one.id),
    undefined,
  )
  const rules = inForce(candidateRules, todayOf(tenancy)).value
  const known = later.flatMap((one) => {
    const title = nodes.get(one.id)?.title
    return title === undefined
      ? []
      : [{ id: one.id, pairs: pairsIn(title), folded: foldedText(title), domain: one.domain, due: null }]
  })
  const asked = { pairs: pairsIn(node.title), domain: own.domain, due: null, named: [] }
  const [ranked = []] = rankCandidates([asked], known, rules)
  return ranked.flatMap(({ id: other, score, reasons }) => {
    const one = nodes.get(other)
    return one ? [{ one, score, reasons: [...reasons], suggests: suggestKind(worded(node), worded(one)) }] : []
  })
}

const worded = ({ title, target }: YearNode) => ({ text: fold([title, target ?? ''].join('。')) })

/** Says what became of a commitment. One district's links come one after the other, so two officers cannot say two ends of one. */
export async function addContinuation(tenancy: Tenancy, link: NewContinuation): Promise<Continuation> {
  await lockShape(tenancy)
  const from = await placedOne(tenancy, link.fromId)
  const standing = (await readLinks(tenancy, [link.fromId])).filter((one) => one.fromId === link.fromId)
  if (standing.some((one) => one.toId === link.toId)) throw refuse('ledger.linkThere')
  const end = standing.find((one) => one.toId === null)
  if (end !== undefined) {
    const [kind, kindEn] = end.kind === 'dropped' ? endNames.dropped : endNames.reached
    throw refuse('ledger.endedThere', { params: { kind, kindEn } })
  }
  if (link.toId === null) {
    if (standing.length > 0) throw refuse('ledger.followedThere')
  } else {
    const to = await placedOne(tenancy, link.toId)
    if (to.year <= from.year)
      throw refuse('ledger.notLater', { params: { from: String(from.year), to: String(to.year) } })
  }
  const id = ContinuationId.parse(tenancy.effects.newId<'continuation'>())
  await insertLink(tenancy, id, link)
  await tenancy.record({
    stream: `continuation:${id}`,
    expected: 0,
    events: [{ type: 'commitment.continued', data: { from: link.fromId, to: link.toId, kind: link.kind } }],
  })
  return { ...link, id, by: tenancy.actor.personId, at: tenancy.at }
}

/** Takes a link back; what was said stays in the record. Refuses with `ledger.noLink`, also when someone was faster. */
export async function withdrawContinuation(
  tenancy: Tenancy,
  { id, reason }: { id: ContinuationId; reason: string },
): Promise<void> {
  if (!(await withdrawLink(tenancy, id, reason))) throw refuse('ledger.noLink')
  await tenancy.record({
    stream: `continuation:${id}`,
    expected: 1,
    events: [{ type: 'commitment.continuationWithdrawn', data: {} }],
  })
}

async function placedOne(tenancy: Tenancy, id: CommitmentId, asOf?: PlainDate | undefined): Promise<Placed> {
  const [found] = await readPlaced(tenancy, { asOf, ids: [id] })
  if (found === undefined) throw refuse('ledger.unknown')
  return found
}

/** The nodes of these ids that the actor may see. */
async function nodesOf(
  tenancy: Tenancy,
  ids: readonly string[],
  asOf: PlainDate | undefined,
): Promise<ReadonlyMap<string, YearNode>> {
  const wanted = [...new Set(ids)]
  const briefs = await briefsOf(tenancy, wanted, asOf)
  const placed = wanted.length === 0 ? [] : await readPlaced(tenancy, { asOf, ids: wanted })
  return new Map(
    placed.flatMap(({ domain: _, ...place }): [string, YearNode][] => {
      const brief = briefs.get(place.id)
      return brief ? [[place.id, YearNode.parse({ ...brief, ...place })]] : []
    }),
  )
}
