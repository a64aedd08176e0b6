import { type CandidateRules, candidateRules } from '@lantu/data'
import { getDocument, getLineage } from '@lantu/documents'
import { type DocumentDetail, DocumentId, type ProposedRow } from '@lantu/documents/contract'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { foldedText, pairsIn } from '@lantu/search'
import type { CoverageQuery, CoverageView } from '#contract/coverage.ts'
import { rankCandidates } from '#domain/candidates.ts'
import { coverageOf, type PairOfRows, strongest } from '#domain/coverage.ts'
import { refuse } from '#errors'
import { readImplied } from '#store/coverage.ts'
import { askedOf } from './reconcile.ts'

/** Which operable rows of a document are carried out by the documents below it, and what below carries out nothing of it. */
export async function getCoverage(
  tenancy: Tenancy,
  asked: { documentId: DocumentId } & CoverageQuery,
): Promise<CoverageView> {
  const document = await getDocument(tenancy, asked.documentId)
  const { links } = await getLineage(tenancy, document.id)
  const lowers: DocumentDetail[] = []
  for (const one of document.below) lowers.push(await getDocument(tenancy, one.id))
  if (asked.lower !== undefined && !lowers.some((one) => one.id === asked.lower)) throw refuse('ledger.notBelow')
  const rules = inForce(candidateRules, dateInShanghai(tenancy.effects.now())).value
  const upper = operableOf(document)
  const bare = { score: null, reasons: [] }
  const implied = await readImplied(
    tenancy,
    document.id,
    lowers.map((one) => one.id),
  )
  const said: PairOfRows[] = [
    ...links.map(({ link, ...pair }) => ({ ...pair, lowerId: DocumentId.parse(pair.lowerId), basis: link, ...bare })),
    ...implied.map((pair) => ({
      ...pair,
      lowerId: DocumentId.parse(pair.lowerId),
      basis: 'implied' as const,
      ...bare,
    })),
  ]
  const pairs = strongest([...said, ...lowers.flatMap((lower) => suggest(upper, lower, { rules, said }))])
  const below = lowers.map((lower) => ({ id: lower.id, rows: operableOf(lower) }))
  const whole = coverageOf(upper, scoped(below, asked.lower), scopedPairs(pairs, asked.lower))
  return {
    document: refOf(document),
    lowers: lowers.map((lower) => ({
      ...refOf(lower),
      counts: coverageOf(upper, scoped(below, lower.id), scopedPairs(pairs, lower.id)).counts,
    })),
    counts: whole.counts,
    rows: whole.rows.filter((row) => asked.show === undefined || row.state === asked.show),
    orphans: whole.orphans,
    rules: rules.version,
  }
}

const operableOf = ({ proposed }: DocumentDetail): ProposedRow[] => proposed.filter((row) => row.operable)
const refOf = ({ id, title, docDate, level, issuer }: DocumentDetail): CoverageView['document'] => ({
  id,
  title,
  docDate,
  level,
  issuer,
})
const scoped = <Lower extends { id: DocumentId }>(lowers: readonly Lower[], only: DocumentId | undefined) =>
  lowers.filter((one) => only === undefined || one.id === only)
const scopedPairs = (pairs: readonly PairOfRows[], only: DocumentId | undefined) =>
  pairs.filter((pair) => only === undefined || pair.lowerId === only)

/** For each lower row the upper row it is most like, unless a person or a commitment has said already where it belongs. */
function suggest(
  upper: readonly ProposedRow[],
  lower: DocumentDetail,
  given: { rules: CandidateRules; said: readonly PairOfRows[] },
): PairOfRows[] {
  const own = given.said.filter((pair) => pair.lowerId === lower.id)
  const settled = new Set(own.filter((pair) => pair.basis !== 'refused').map((pair) => pair.lowerPosition))
  const refused = new Set(own.map((pair) => `${pair.upperPosition} ${pair.lowerPosition}`))
  const asking = operableOf(lower).filter((row) => !settled.has(row.position))
  const known = upper.map((row) => ({
    id: String(row.position),
    pairs: pairsIn(row.text),
    folded: foldedText(row.text),
    domain: row.domain,
    due: row.time?.to ?? null,
  }))
  return rankCandidates(asking.map(askedOf), known, given.rules).flatMap((ranked, index) => {
    const lowerPosition = asking[index]?.position ?? 0
    const best = ranked.find(({ id }) => !refused.has(`${id} ${lowerPosition}`))
    if (!best) return []
    const { score, reasons } = best
    return [
      {
        upperPosition: Number(best.id),
        lowerId: lower.id,
        lowerPosition,
        basis: 'suggested' as const,
        score,
        reasons: [...reasons],
      },
    ]
  })
}
