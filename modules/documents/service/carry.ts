import { compareRules } from '@lantu/data'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { CarryRow, CarryView } from '#contract/carry.ts'
import { type DocumentDetail, DocumentId } from '#contract/document.ts'
import { compareRows } from '#domain/compare.ts'
import { refuse } from '#errors'
import { lockDocument } from '#store/documents.ts'
import { findLowersStanding, type KeptLink, readLinks, saveLink } from '#store/lineage.ts'
import { getDocument } from './read.ts'

/** What people said of the rows of the nearest earlier version that was spoken of, laid on this one. Nothing is written. */
export async function getCarry(tenancy: Tenancy, id: DocumentId): Promise<CarryView> {
  const document = await getDocument(tenancy, id)
  const found = await findEarlier(tenancy, document)
  const waiting = { same: 0, changed: 0, dropped: 0 }
  if (!found) return { earlier: null, rows: [], waiting }
  const own = new Set((await readLinks(tenancy, id)).map(keyOf))
  const rules = inForce(compareRules, dateInShanghai(tenancy.effects.now())).value
  const texts = {
    left: new Map(found.earlier.proposed.map((row) => [row.position, row.text])),
    right: new Map(document.proposed.map((row) => [row.position, row.text])),
  }
  const byRow = Map.groupBy(found.links, (link) => link.upperPosition)
  const rows = compareRows(found.earlier.proposed, document.proposed, rules).flatMap(
    ({ kind, left, right, changes }): CarryRow[] => {
      const links = left === null ? undefined : byRow.get(left)
      if (left === null || links === undefined || kind === 'new') return []
      return [
        {
          kind,
          from: { position: left, text: texts.left.get(left) ?? '' },
          to: right === null ? null : { position: right, text: texts.right.get(right) ?? '' },
          changes,
          links: links.map(({ lowerId, lowerPosition, link }) => ({
            lowerId: DocumentId.parse(lowerId),
            lowerPosition,
            link,
            carried: right !== null && own.has(keyOf({ upperPosition: right, lowerId, lowerPosition })),
          })),
        },
      ]
    },
  )
  for (const row of rows) waiting[row.kind] += row.links.filter((link) => !link.carried).length
  const { id: earlierId, title, docDate } = found.earlier
  return { earlier: { id: earlierId, title, docDate }, rows, waiting }
}

/**
 * Carries links over: those of rows that stayed the same, and of the changed rows that a person confirms. What has been said of a pair
 * on this version stands; done twice, nothing more happens.
 */
export async function carryLinks(
  tenancy: Tenancy,
  asked: { id: DocumentId; confirm: readonly number[] },
): Promise<CarryView> {
  await lockDocument(tenancy, asked.id)
  const view = await getCarry(tenancy, asked.id)
  const changed = new Set(view.rows.flatMap((row) => (row.kind === 'changed' && row.to ? [row.to.position] : [])))
  const stranger = asked.confirm.find((position) => !changed.has(position))
  if (stranger !== undefined) throw refuse('documents.notChanged', { params: { position: stranger } })
  const links = view.rows.flatMap(({ kind, to, links: said }): KeptLink[] => {
    if (to === null || (kind === 'changed' && !asked.confirm.includes(to.position))) return []
    return said
      .filter((link) => !link.carried)
      .map(({ carried: _, ...link }) => ({ ...link, upperPosition: to.position }))
  })
  if (links.length === 0) return view
  for (const link of links) await saveLink(tenancy, asked.id, link)
  await tenancy.record({
    stream: `lineage:${asked.id}`,
    expected: 'latest',
    events: [
      {
        type: 'document.linksCarried',
        data: {
          from: view.earlier?.id ?? null,
          links: links.map((one) => ({
            upper: one.upperPosition,
            document: one.lowerId,
            lower: one.lowerPosition,
            link: one.link,
          })),
        },
      },
    ],
  })
  return getCarry(tenancy, asked.id)
}

/** The nearest earlier version of whose rows people spoke, with what still concerns a document that stands. */
async function findEarlier(
  tenancy: Tenancy,
  { replaces }: DocumentDetail,
): Promise<{ earlier: DocumentDetail; links: KeptLink[] } | undefined> {
  for (let at = replaces; at !== null; ) {
    const earlier = await getDocument(tenancy, at.id)
    const said = await readLinks(tenancy, earlier.id)
    const standing = await findLowersStanding(
      tenancy,
      said.map((link) => link.lowerId),
    )
    const links = said.filter((link) => standing.has(link.lowerId))
    if (links.length > 0) return { earlier, links }
    at = earlier.replaces
  }
  return undefined
}

const keyOf = (link: Pick<KeptLink, 'upperPosition' | 'lowerId' | 'lowerPosition'>): string =>
  `${link.upperPosition} ${link.lowerId} ${link.lowerPosition}`
