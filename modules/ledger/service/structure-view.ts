import { todayOf } from '@lantu/identity'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentId } from '#contract/commitment.ts'
import { CommitmentBrief, StructureView } from '#contract/structure.ts'
import { type PartNode, rollUp } from '#domain/roll-up.ts'
import { refuse } from '#errors'
import { readBoardsOf, selectBoards } from '#store/boards.ts'
import { selectCommitments } from '#store/list.ts'
import { type Below, findPlace, readAbsorbed, readParts } from '#store/structure.ts'
import { getCommitment } from './read.ts'

/** Where a commitment stands among others, as the actor may see them: parent, parts with their roll-up, what was merged. */
export async function getStructure(
  tenancy: Tenancy,
  id: CommitmentId,
  asOf?: PlainDate | undefined,
): Promise<StructureView> {
  const { version } = await getCommitment(tenancy, id, asOf)
  const place = await findPlace(tenancy, id, asOf)
  if (!place) throw refuse('ledger.unknown')
  const tree = await readTree(tenancy, id, asOf)
  const absorbed = await readAbsorbed(tenancy, id, asOf)
  const { parentId, absorbedInto } = place
  const named = [parentId, absorbedInto, ...tree.map((part) => part.id), ...absorbed].filter((one) => one !== null)
  const briefs = await briefsOf(tenancy, named, asOf)
  const rolled = rollUp(tree)
  return StructureView.parse({
    id,
    version,
    parent: briefs.get(parentId ?? '') ?? null,
    weight: place.weight,
    parts: tree.flatMap(({ id: part, weight }) => {
      const brief = briefs.get(part)
      return brief ? [{ ...brief, weight }] : []
    }),
    rollUp: tree.length === 0 ? null : rolled,
    absorbedInto: briefs.get(absorbedInto ?? '') ?? null,
    absorbed: absorbed.flatMap((one) => briefs.get(one) ?? []),
    hidden: named.length - briefs.size,
    boards: await boardsOf(tenancy, id, asOf),
    unweighed: [],
  })
}

async function boardsOf(
  tenancy: Tenancy,
  id: CommitmentId,
  asOf: PlainDate | undefined,
): Promise<StructureView['boards']> {
  const ids = await readBoardsOf(tenancy, id, asOf)
  if (ids.length === 0) return []
  return selectBoards(tenancy, { day: asOf ?? todayOf(tenancy), asOf, ids })
}

/** The commitments of these that the actor may see, as other pages name them. */
export async function briefsOf(
  tenancy: Tenancy,
  ids: readonly string[],
  asOf: PlainDate | undefined,
): Promise<ReadonlyMap<string, CommitmentBrief>> {
  if (ids.length === 0) return new Map()
  const filter = { sort: 'due' as const, among: ids, asOf }
  const rows = await selectCommitments(tenancy, { filter, after: undefined, limit: ids.length })
  return new Map(rows.map((row) => [row.id, CommitmentBrief.parse(row)]))
}

/** The parts with all that is below them: one statement a level. */
async function readTree(tenancy: Tenancy, id: string, asOf: PlainDate | undefined): Promise<PartNode[]> {
  const below = new Map<string, Below[]>()
  for (let level: readonly string[] = [id]; level.length > 0; ) {
    const rows = await readParts(tenancy, level, asOf)
    for (const [parent, parts] of Map.groupBy(rows, (row) => row.parentId)) below.set(parent, parts)
    level = rows.map((row) => row.id).filter((one) => !below.has(one))
  }
  const nodesOf = (parent: string): PartNode[] =>
    (below.get(parent) ?? []).map((part) => ({ ...part, parts: nodesOf(part.id) }))
  return nodesOf(id)
}
