import { dateInShanghai, type PlainDate } from '@lantu/kernel/time'
import { type Matters, supervisionPolicy } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { type CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import type { PartItem, StructureView } from '#contract/structure.ts'
import type { NewCommitment } from '#domain/commitment.ts'
import { bundle, move, split } from '#domain/structure.ts'
import { refuse } from '#errors'
import { addCommitments } from './add.ts'
import { findItemFault, standingUnits } from './check-items.ts'
import { lightCommitments } from './light.ts'
import { openItem } from './open-item.ts'
import { getCommitment } from './read.ts'
import { decideShape, type Seen, saveShape } from './shape.ts'
import { getStructure } from './structure-view.ts'

/** A part as its maker saw it, with its weight. */
export interface SeenPart extends Seen {
  readonly weight: number | null
}

/**
 * 拆分: new commitments under one that stands, each with its own lead, last day and 督办 matter. The parent stays accountable for
 * its own last day: its matter goes on. Only the periodic reports are asked of the parts while one of them is open.
 */
export async function splitCommitment(
  tenancy: Tenancy,
  matters: Matters,
  asked: Seen & { items: readonly PartItem[] },
): Promise<StructureView> {
  const parent = await getCommitment(tenancy, CommitmentId.parse(asked.id))
  await checkItems(tenancy, asked.items)
  // The new ones' ids are given when their matters open; until then each is known by its place.
  const placed = asked.items.map((item, index) => ({ id: `new:${index}`, weight: item.weight }))
  const decided = await decideShape(tenancy, {
    seen: [asked],
    change: (forest) => split(forest, { parentId: asked.id, parts: placed }),
  })
  const list: NewCommitment[] = []
  for (const item of asked.items)
    list.push({
      ...(await openUnder(tenancy, matters, { of: parent, item })),
      part: { parentId: asked.id, weight: item.weight },
    })
  await addCommitments(tenancy, list, { events: 'each' })
  const unweighed = await saveShape(tenancy, decided)
  await tenancy.record({
    stream: `commitment:${asked.id}`,
    expected: 'latest',
    events: [
      {
        type: 'commitment.split',
        data: { parts: list.map((one) => one.id), weights: asked.items.map((item) => item.weight) },
      },
    ],
  })
  await lightCommitments(tenancy, { ids: [asked.id] })
  return { ...(await getStructure(tenancy, parent.id)), unweighed: idsOf(unweighed) }
}

/** 打包: the whole set of parts of a commitment, with weights that add to 100 or with none. */
export async function bundleParts(
  tenancy: Tenancy,
  asked: Seen & { parts: readonly SeenPart[] },
): Promise<StructureView> {
  const id = CommitmentId.parse(asked.id)
  await getCommitment(tenancy, id)
  const decided = await decideShape(tenancy, {
    seen: [asked, ...asked.parts],
    change: (forest) => bundle(forest, { parentId: asked.id, parts: asked.parts }),
  })
  const unweighed = await saveShape(tenancy, decided)
  await lightCommitments(tenancy, { ids: [id] })
  return { ...(await getStructure(tenancy, id)), unweighed: idsOf(unweighed) }
}

/** 打包 under a new commitment, which goes the whole way from 拟办 like any other; its sentences are those of its parts. */
export async function bundleUnder(
  tenancy: Tenancy,
  matters: Matters,
  asked: { heading: Omit<PartItem, 'weight'>; parts: readonly SeenPart[] },
): Promise<StructureView> {
  await checkItems(tenancy, [asked.heading])
  const [first] = asked.parts
  if (!first) throw refuse('ledger.unknown')
  const of = await getCommitment(tenancy, CommitmentId.parse(first.id))
  const one = await openUnder(tenancy, matters, { of: { ...of, spans: [] }, item: asked.heading })
  await addCommitments(tenancy, [one], { events: 'each' })
  return bundleParts(tenancy, { id: one.id, version: 1, parts: asked.parts })
}

/** 改挂: puts a commitment under another one or under none; what would close a circle is refused. */
export async function moveCommitment(tenancy: Tenancy, asked: Seen & { parent: Seen | null }): Promise<StructureView> {
  const id = CommitmentId.parse(asked.id)
  const before = await getStructure(tenancy, id)
  const decided = await decideShape(tenancy, {
    seen: [asked, ...(asked.parent ? [asked.parent] : [])],
    change: (forest) => move(forest, { id: asked.id, parentId: asked.parent?.id ?? null }),
  })
  const unweighed = await saveShape(tenancy, decided)
  const parents = [before.parent?.id, asked.parent?.id].filter((one) => one !== undefined)
  await lightCommitments(tenancy, { ids: parents })
  return { ...(await getStructure(tenancy, id)), unweighed: idsOf(unweighed) }
}

export const idsOf = (ids: readonly string[]): CommitmentId[] => ids.map((id) => CommitmentId.parse(id))

/** Units that stand today, days that lie ahead. */
async function checkItems(tenancy: Tenancy, items: readonly Omit<PartItem, 'weight'>[]): Promise<void> {
  const units = await standingUnits(tenancy)
  const today = dateInShanghai(tenancy.effects.now())
  for (const item of items) {
    const fault = findItemFault(item, units)
    if (fault) throw fault
    if (item.due < today) throw refuse('ledger.partDuePast', { params: { title: item.title, due: item.due, today } })
  }
}

function openUnder(
  tenancy: Tenancy,
  matters: Matters,
  { of, item }: { of: CommitmentDetail; item: Omit<PartItem, 'weight'> & { due: PlainDate } },
): Promise<NewCommitment> {
  const [span] = of.spans
  return openItem(tenancy, matters, {
    item: { ...item, domain: item.domain ?? of.domain },
    opening: { policy: supervisionPolicy },
    basis: of.basis,
    sourceKind: of.sourceKind,
    documentId: span?.documentId ?? null,
    spans: of.spans,
  })
}
