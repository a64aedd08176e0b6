import type { LantuError } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { DocumentFacts, DocumentId, DocumentLevel, LineageRef } from '#contract/document.ts'
import type { LinkRows } from '#contract/lineage.ts'
import { judgeParent } from '#domain/lineage.ts'
import { refuse } from '#errors'
import { findLineageRef, findRows, type KeptLink, readAbove, readBelow, readLinks, saveLink } from '#store/lineage.ts'
import { findNext, findRef } from '#store/versions.ts'
import { getDocument } from './read.ts'

/** What carries a document out, and what people have said of its rows and theirs. */
export async function getLineage(
  tenancy: Tenancy,
  id: DocumentId,
): Promise<{ above: LineageRef[]; below: LineageRef[]; links: KeptLink[] }> {
  return {
    above: await readAbove(tenancy, id),
    below: await readBelow(tenancy, id),
    links: await readLinks(tenancy, id),
  }
}

export type LinkOutcome = LinkRows['links'][number] & { readonly error?: LantuError }

/** Keeps many at once, each by itself. The event says which pairs and how, in the order of the rows. */
export async function linkRows(
  tenancy: Tenancy,
  asked: { id: DocumentId; links: LinkRows['links'] },
): Promise<LinkOutcome[]> {
  const upper = await getDocument(tenancy, asked.id)
  const below = new Set<string>((await readBelow(tenancy, upper.id)).map((one) => one.id))
  const wanted = asked.links.flatMap((one) => [
    { id: upper.id, position: one.upperPosition },
    { id: one.lowerId, position: one.lowerPosition },
  ])
  const rows = await findRows(tenancy, wanted)
  const outcomes = asked.links.map((one): LinkOutcome => {
    if (!below.has(one.lowerId)) return { ...one, error: refuse('documents.notBelow') }
    const known = rows.has(`${upper.id} ${one.upperPosition}`) && rows.has(`${one.lowerId} ${one.lowerPosition}`)
    if (known) return one
    const params = { upper: one.upperPosition, lower: one.lowerPosition }
    return { ...one, error: refuse('documents.unknownRow', { params }) }
  })
  const kept = outcomes.filter((one) => one.error === undefined)
  for (const one of kept) await saveLink(tenancy, upper.id, one)
  if (kept.length > 0) {
    const links = kept.map(({ upperPosition, lowerId, lowerPosition, link }) => ({
      upper: upperPosition,
      document: lowerId,
      lower: lowerPosition,
      link,
    }))
    await tenancy.record({
      stream: `lineage:${upper.id}`,
      expected: 'latest',
      events: [{ type: 'document.rowsLinked', data: { links } }],
    })
  }
  return outcomes
}

/** The upper document and the earlier version must be here and fit; nobody else may have taken the version's place. */
export async function checkPlace(tenancy: Tenancy, facts: DocumentFacts, level: DocumentLevel): Promise<void> {
  if (facts.parentId !== null) {
    const parent = await findLineageRef(tenancy, facts.parentId)
    if (!parent) throw refuse('documents.parentUnknown')
    const fits = judgeParent(level, parent)
    if (!fits.ok) throw fits.error
  }
  if (facts.replacesId === null) return
  if (!(await findRef(tenancy, facts.replacesId))) throw refuse('documents.replacedUnknown')
  const next = await findNext(tenancy, facts.replacesId)
  if (next)
    throw refuse('documents.replacedAlready', { params: { date: next.docDate, title: next.title, id: next.id } })
}
