import type { Tenancy } from '@lantu/platform/db'
import { changesBetween, type Forest, type Shaped, unweighedBy } from '#domain/structure.ts'
import { refuse } from '#errors'
import { changeCommitment } from '#store/change.ts'
import { lockShape, readForest } from '#store/structure.ts'

/** One commitment on the version its editor saw. */
export interface Seen {
  readonly id: string
  readonly version: number
}

/** A change that was decided and not yet written. */
export interface Decided {
  readonly before: Forest
  readonly after: Forest
  readonly seen: readonly Seen[]
}

/**
 * Decides a change of shape on the versions that its maker saw, with the district's lock held: whoever comes second is told.
 * What stands wrongly is refused here, and nothing is written yet.
 */
export async function decideShape(
  tenancy: Tenancy,
  asked: { seen: readonly Seen[]; change: (forest: Forest) => Shaped },
): Promise<Decided> {
  await lockShape(tenancy)
  const before = await readForest(
    tenancy,
    asked.seen.map((one) => one.id),
  )
  for (const { id, version } of asked.seen) {
    const member = before.get(id)
    if (!member) throw refuse('ledger.unknown')
    if (member.version !== version) throw refuse('ledger.changedMeanwhile')
  }
  const shaped = asked.change(before)
  if (!shaped.ok) throw refuse(shaped.code, { params: shaped.params })
  return { before, after: shaped.forest, seen: asked.seen }
}

/**
 * Writes what a decision comes to: a version and a row of history for each commitment that stands otherwise, and one for each
 * that its maker named. Answers with the parents whose weights have gone.
 */
export async function saveShape(tenancy: Tenancy, { before, after, seen }: Decided): Promise<readonly string[]> {
  const expected = new Map(seen.map((one) => [one.id, one.version]))
  const changes = new Map(changesBetween(before, after).map((one) => [one.id, one]))
  for (const id of new Set([...expected.keys(), ...changes.keys()])) {
    const to = changes.get(id)
    const set = to ? { parent_id: to.parentId, weight: to.weight, absorbed_into: to.absorbedInto } : {}
    const row = await changeCommitment(tenancy, id, { set, expected: expected.get(id) })
    if (!row) throw refuse('ledger.changedMeanwhile')
    if (to)
      await tenancy.record({
        stream: `commitment:${id}`,
        expected: 'latest',
        events: [
          {
            type: 'commitment.placed',
            data: { parent: to.parentId, weight: to.weight, absorbedInto: to.absorbedInto },
          },
        ],
      })
  }
  return unweighedBy(before, after)
}
