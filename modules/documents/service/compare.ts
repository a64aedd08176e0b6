import { compareRules } from '@lantu/data'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Comparison } from '#contract/comparison.ts'
import type { DocumentDetail, DocumentId } from '#contract/document.ts'
import { compareRows } from '#domain/compare.ts'
import { getDocument } from './read.ts'

/** What became of each row of `other`, the earlier version, in the document. */
export async function compareDocuments(
  tenancy: Tenancy,
  asked: { id: DocumentId; other: DocumentId },
): Promise<Comparison> {
  const left = await getDocument(tenancy, asked.other)
  const right = await getDocument(tenancy, asked.id)
  const rules = inForce(compareRules, dateInShanghai(tenancy.effects.now())).value
  const pairs = [...compareRows(left.proposed, right.proposed, rules)]
  const counts = { same: 0, changed: 0, new: 0, dropped: 0 }
  for (const { kind } of pairs) counts[kind] += 1
  return { left: sideOf(left), right: sideOf(right), pairs, counts, rules: rules.version }
}

const sideOf = ({ id, title, docDate, proposed }: DocumentDetail): Comparison['left'] => ({
  id,
  title,
  docDate,
  rows: proposed.map(({ position, text }) => ({ position, text })),
})
