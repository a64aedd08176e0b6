/** One commitment as the rules of structure see it. */
export interface Member {
  readonly id: string
  readonly version: number
  readonly parentId: string | null
  /** Whole percent of its parent. */
  readonly weight: number | null
  readonly absorbedInto: string | null
  readonly recordOnly: boolean
  readonly ended: boolean
}

/**
 * Every commitment that a change touches, with all that stand above them and all parts of their parents. What the rules never
 * meet may be left out: a change needs the chains upward and the sets it adds to or takes from.
 */
export type Forest = ReadonlyMap<string, Member>

export interface Part {
  readonly id: string
  readonly weight: number | null
}

type Refused =
  | 'ledger.unknown'
  | 'ledger.recordOnly'
  | 'ledger.shapeEnded'
  | 'ledger.shapeAbsorbed'
  | 'ledger.circle'
  | 'ledger.weights'
  | 'ledger.weightsOfAll'
  | 'ledger.partTwice'

export type Shaped =
  | { readonly ok: true; readonly forest: Forest }
  | { readonly ok: false; readonly code: Refused; readonly params: Readonly<Record<string, string | number>> }

const refused = (code: Refused, params: Readonly<Record<string, string | number>> = {}): Shaped => ({
  ok: false,
  code,
  params,
})

/** What a change of shape needs of a commitment: that it stands, is no mere record and went into no other. */
function faultOf(forest: Forest, id: string): Shaped | undefined {
  const member = forest.get(id)
  if (member === undefined) return refused('ledger.unknown')
  if (member.recordOnly) return refused('ledger.recordOnly')
  return member.absorbedInto === null ? undefined : refused('ledger.shapeAbsorbed')
}

/** As above, and it has not ended: nothing is hung under, split from or merged into what has ended. */
const openFault = (forest: Forest, id: string): Shaped | undefined =>
  faultOf(forest, id) ?? (forest.get(id)?.ended === true ? refused('ledger.shapeEnded') : undefined)

export const partsOf = (forest: Forest, parentId: string): readonly Member[] =>
  [...forest.values()].filter((one) => one.parentId === parentId)

/** Whether `above` stands above `id`, however far. */
function standsAbove(forest: Forest, above: string, id: string): boolean {
  const seen = new Set<string>()
  for (let at = forest.get(id)?.parentId ?? null; at !== null && !seen.has(at); at = forest.get(at)?.parentId ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

function put(forest: Forest, change: Pick<Member, 'id'> & Partial<Member>): Forest {
  const member = forest.get(change.id)
  return member === undefined ? forest : new Map(forest).set(change.id, { ...member, ...change })
}

/** The set has changed, so its weights no longer add to 100: none stands until a person weighs them anew. */
function dropWeights(forest: Forest, parentId: string | null): Forest {
  if (parentId === null) return forest
  return partsOf(forest, parentId).reduce((next, { id }) => put(next, { id, weight: null }), forest)
}

/** Weights are given to all parts, in whole percent that add to 100, or to none. */
function weightsFault(parts: readonly Part[]): Shaped | undefined {
  if (new Set(parts.map((part) => part.id)).size < parts.length) return refused('ledger.partTwice')
  const given = parts.flatMap((part) => (part.weight === null ? [] : [part.weight]))
  if (given.length === 0) return undefined
  const sum = given.reduce((a, b) => a + b, 0)
  return given.length === parts.length && sum === 100
    ? undefined
    : refused('ledger.weights', { sum, given: given.length, parts: parts.length })
}

/** 改挂: puts one under another, or under none. The sets it leaves and joins lose their weights. */
export function move(forest: Forest, { id, parentId }: { id: string; parentId: string | null }): Shaped {
  const fault = faultOf(forest, id) ?? (parentId === null ? undefined : openFault(forest, parentId))
  if (fault) return fault
  const from = forest.get(id)?.parentId ?? null
  if (from === parentId) return { ok: true, forest }
  if (parentId !== null && (parentId === id || standsAbove(forest, id, parentId))) return refused('ledger.circle')
  const left = dropWeights(put(forest, { id, parentId: null, weight: null }), from)
  return { ok: true, forest: dropWeights(put(left, { id, parentId, weight: null }), parentId) }
}

/** 打包: these and no others are the parts of the parent, with their weights. */
export function bundle(forest: Forest, { parentId, parts }: { parentId: string; parts: readonly Part[] }): Shaped {
  const fault = openFault(forest, parentId) ?? weightsFault(parts)
  if (fault) return fault
  const kept = new Set(parts.map((part) => part.id))
  let next = forest
  for (const { id } of partsOf(forest, parentId))
    if (!kept.has(id)) next = put(next, { id, parentId: null, weight: null })
  for (const { id } of parts) {
    const moved = move(next, { id, parentId })
    if (!moved.ok) return moved
    next = moved.forest
  }
  for (const { id, weight } of parts) next = put(next, { id, weight })
  return { ok: true, forest: next }
}

/** 拆分: new parts under a commitment. Where it has parts already, all of them are weighed anew by `bundle`, not half of them here. */
export function split(forest: Forest, { parentId, parts }: { parentId: string; parts: readonly Part[] }): Shaped {
  const fault = openFault(forest, parentId) ?? weightsFault(parts)
  if (fault) return fault
  const before = partsOf(forest, parentId)
  if (before.length > 0 && parts.some((part) => part.weight !== null)) return refused('ledger.weightsOfAll')
  const fresh = { version: 0, parentId, absorbedInto: null, recordOnly: false, ended: false }
  const next = new Map(dropWeights(forest, parentId))
  for (const part of parts) next.set(part.id, { ...fresh, ...part })
  return { ok: true, forest: next }
}

/**
 * 合并: the absorbed go into the survivor. Their parts come under the survivor, or, where the survivor itself stands under an
 * absorbed one, under what stood above that one. Of two parts of one parent the survivor takes the other's weight too;
 * every other set that changes loses its weights.
 */
export function merge(
  forest: Forest,
  { survivorId, absorbedIds }: { survivorId: string; absorbedIds: readonly string[] },
): Shaped {
  if (new Set([survivorId, ...absorbedIds]).size <= absorbedIds.length) return refused('ledger.partTwice')
  let next = forest
  for (const id of [survivorId, ...absorbedIds]) {
    const fault = openFault(forest, id)
    if (fault) return fault
  }
  for (const id of absorbedIds) next = absorb(next, { id, survivorId })
  return { ok: true, forest: next }
}

function absorb(forest: Forest, { id, survivorId }: { id: string; survivorId: string }): Forest {
  const { parentId, weight } = forest.get(id) ?? { parentId: null, weight: null }
  const orphans = partsOf(forest, id)
  const to = standsAbove(forest, id, survivorId) ? parentId : survivorId
  let next = put(forest, { id, parentId: null, weight: null, absorbedInto: survivorId })
  for (const part of orphans) next = put(next, { id: part.id, parentId: to, weight: null })
  const survivor = forest.get(survivorId)
  if (weight !== null && survivor?.parentId === parentId && survivor.weight !== null)
    next = put(next, { id: survivorId, weight: survivor.weight + weight })
  else next = dropWeights(next, parentId)
  return orphans.length > 0 ? dropWeights(next, to) : next
}

/** Those that stand otherwise than before, the new ones left out. */
export const changesBetween = (before: Forest, after: Forest): readonly Member[] =>
  [...after.values()].filter((one) => {
    const was = before.get(one.id)
    return (
      was !== undefined &&
      (was.parentId !== one.parentId || was.weight !== one.weight || was.absorbedInto !== one.absorbedInto)
    )
  })

/** Parents whose parts had weights and have none now: their people are told to weigh them anew. */
export const unweighedBy = (before: Forest, after: Forest): readonly string[] =>
  [...before.keys()].filter((id) => {
    const now = partsOf(after, id)
    return (
      now.length > 0 &&
      partsOf(before, id).some((part) => part.weight !== null) &&
      now.some((part) => part.weight === null)
    )
  })
