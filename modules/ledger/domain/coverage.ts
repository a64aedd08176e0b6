import type { DocumentId, ProposedRow } from '@lantu/documents/contract'
import type { CoverageCounts, CoverageLink, CoverageRow, LinkBasis, OrphanRow } from '#contract/coverage.ts'

type Row = Pick<ProposedRow, 'position' | 'text'>

/** One pair of rows and why it is told. */
export interface PairOfRows {
  readonly upperPosition: number
  readonly lowerId: DocumentId
  readonly lowerPosition: number
  readonly basis: LinkBasis
  readonly score: number | null
  readonly reasons: CoverageLink['reasons']
}

export interface Below {
  readonly id: DocumentId
  readonly rows: readonly Row[]
}

/** Strongest first: what a person said stands before what is implied, and that before what is only alike. */
const order: readonly LinkBasis[] = ['confirmed', 'refused', 'implied', 'suggested']
const carries = ({ basis }: { basis: LinkBasis }): boolean => basis === 'confirmed' || basis === 'implied'

/** Each pair once, with its strongest ground. */
export function strongest(pairs: readonly PairOfRows[]): PairOfRows[] {
  const kept = new Map<string, PairOfRows>()
  for (const pair of pairs) {
    const key = `${pair.upperPosition} ${pair.lowerId} ${pair.lowerPosition}`
    const held = kept.get(key)
    if (!held || order.indexOf(pair.basis) < order.indexOf(held.basis)) kept.set(key, pair)
  }
  return [...kept.values()]
}

/**
 * Which upper rows are carried out below, and which rows below carry out nothing. All rows given are operable; a pair that names
 * another row is let fall, as one with a heading would be.
 */
export function coverageOf(
  upper: readonly Row[],
  below: readonly Below[],
  pairs: readonly PairOfRows[],
): { rows: CoverageRow[]; orphans: OrphanRow[]; counts: CoverageCounts } {
  const texts = new Map(below.flatMap(({ id, rows }) => rows.map((row) => [`${id} ${row.position}`, row.text])))
  const known = pairs.filter((pair) => texts.has(`${pair.lowerId} ${pair.lowerPosition}`))
  const rows = upper.map(({ position, text }): CoverageRow => {
    const links = known
      .filter((pair) => pair.upperPosition === position)
      .sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis) || (b.score ?? 0) - (a.score ?? 0))
      .map(({ upperPosition: _upper, ...pair }) => ({
        ...pair,
        text: texts.get(`${pair.lowerId} ${pair.lowerPosition}`) ?? '',
      }))
    const isSuggested = links.some((one) => one.basis === 'suggested')
    return { position, text, state: links.some(carries) ? 'covered' : isSuggested ? 'suggested' : 'uncovered', links }
  })
  const positions = new Set(upper.map((row) => row.position))
  const held = new Map<string, LinkBasis[]>()
  for (const pair of known)
    if (positions.has(pair.upperPosition)) {
      const key = `${pair.lowerId} ${pair.lowerPosition}`
      held.set(key, [...(held.get(key) ?? []), pair.basis])
    }
  const orphans = below.flatMap(({ id, rows: lower }) =>
    lower.flatMap(({ position, text }): OrphanRow[] => {
      const bases = held.get(`${id} ${position}`) ?? []
      if (bases.some((basis) => carries({ basis }))) return []
      return [{ lowerId: id, position, text, suggested: bases.includes('suggested') }]
    }),
  )
  const count = (state: CoverageRow['state']) => rows.filter((row) => row.state === state).length
  return {
    rows,
    orphans,
    counts: {
      operable: rows.length,
      covered: count('covered'),
      suggested: count('suggested'),
      uncovered: count('uncovered'),
      orphans: orphans.length,
    },
  }
}
