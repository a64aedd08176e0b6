import { fold } from '@lantu/clauses'
import type { CommitmentGrade, CompareRules } from '@lantu/data'
import type { ComparedPair, RowChange } from '#contract/comparison.ts'
import type { ProposedRow } from '#contract/document.ts'

/** A row as it is compared. */
export type ComparedRow = Pick<ProposedRow, 'position' | 'text' | 'time' | 'quantities'>

/*
 * Question   What became of each row of a document in its next version: same, changed and how, new, dropped?
 *
 * Formula    likeness(i, j) = 2|A∩B| / (|A|+|B|) − w · |i/n − j/m|;  A, B the sets of pairs of neighbouring characters of the
 *            folded texts without marks, n and m the numbers of rows, w and the least likeness from `CompareRules`. Rows are
 *            paired from the most alike down, each once.
 *
 * Edges      Rows of equal words are the same, whatever else was read in them: “月底” of two dates is not a moved day. Ties go to
 *            the nearer pair, then to the earlier one; neither depends on which document is called the left one, so that the
 *            comparison read backwards is its mirror. A row of one character is paired with its equal only.
 *
 * Example    确保完成24个 → 力争完成20个: softened (确保 → 力争) and lowered (24个 → 20个).
 */
export function compareRows(
  left: readonly ComparedRow[],
  right: readonly ComparedRow[],
  rules: CompareRules,
): readonly ComparedPair[] {
  const [a, b] = [left, right].map((rows) => rows.map((row) => readRow(row, rules.grades)))
  if (!a || !b) return []
  const partner = pairUp(a, b, rules)
  const pairs: ComparedPair[] = b.map((row, j) => {
    const match = partner.get(j)
    const other = match && a[match.index]
    if (!match || !other) return { kind: 'new', left: null, right: row.position, likeness: 0, changes: [] }
    const isSame = other.words === row.words
    return {
      kind: isSame ? 'same' : 'changed',
      left: other.position,
      right: row.position,
      likeness: Math.round(match.dice * 100) / 100,
      changes: isSame ? [] : changesOf(other, row),
    }
  })
  return withDropped(pairs, a)
}

interface Read extends ComparedRow {
  /** The folded text without marks. */
  readonly words: string
  readonly pairs: ReadonlySet<string>
  readonly strength: { readonly value: number; readonly word: string } | null
}

function readRow(row: ComparedRow, grades: readonly CommitmentGrade[]): Read {
  const words = fold(row.text).replace(/[^\p{L}\p{N}%.]/gu, '')
  const signs = [...words]
  const pairs = new Set(signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`))
  return { ...row, words, pairs, strength: strengthOf(words, grades) }
}

/** The first governing word of the row, else the first of the others. */
function strengthOf(words: string, grades: readonly CommitmentGrade[]): Read['strength'] {
  const found = grades.flatMap(({ strength, governs, words: list }) =>
    list.flatMap((word) => {
      const at = words.indexOf(word)
      return at < 0 ? [] : [{ value: strength, governs, word, at }]
    }),
  )
  const [first] = found.sort((a, b) => Number(b.governs) - Number(a.governs) || a.at - b.at)
  return first ? { value: first.value, word: first.word } : null
}

interface Likely {
  readonly i: number
  readonly j: number
  readonly dice: number
  readonly score: number
  readonly apart: number
}

/** For each row at the right, its row at the left. */
function pairUp(
  a: readonly Read[],
  b: readonly Read[],
  rules: CompareRules,
): ReadonlyMap<number, { readonly index: number; readonly dice: number }> {
  const likely = likelyPairs(a, b, rules).sort(
    (x, y) => y.score - x.score || x.apart - y.apart || x.i + x.j - y.i - y.j,
  )
  const partner = new Map<number, { index: number; dice: number }>()
  const taken = new Set<number>()
  for (const { i, j, dice } of likely) {
    if (taken.has(i) || partner.has(j)) continue
    taken.add(i)
    partner.set(j, { index: i, dice })
  }
  return partner
}

function likelyPairs(a: readonly Read[], b: readonly Read[], rules: CompareRules): Likely[] {
  const holders = new Map<string, number[]>()
  const hold = (key: string, index: number) => {
    const list = holders.get(key)
    if (list) list.push(index)
    else holders.set(key, [index])
  }
  a.forEach((row, i) => {
    // A short row is held by the whole of its words: it has no pairs.
    for (const key of row.pairs.size === 0 ? [row.words] : row.pairs) hold(key, i)
  })
  return b.flatMap((row, j) => {
    const shared = new Map<number, number>()
    for (const key of row.pairs.size === 0 ? [row.words] : row.pairs)
      for (const i of holders.get(key) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    return [...shared].flatMap(([i, count]) => {
      const other = a[i]
      if (!other) return []
      const size = other.pairs.size + row.pairs.size
      const dice = size === 0 ? 1 : (2 * count) / size
      const apart = Math.abs(i / a.length - j / b.length)
      const score = other.words === row.words ? 2 - rules.distance * apart : dice - rules.distance * apart
      return score >= rules.least ? [{ i, j, dice: Math.min(1, dice), score, apart }] : []
    })
  })
}

function changesOf(from: Read, to: Read): RowChange[] {
  const changes: RowChange[] = []
  if (from.strength && to.strength && from.strength.value !== to.strength.value)
    changes.push({
      kind: to.strength.value < from.strength.value ? 'softened' : 'hardened',
      from: from.strength.word,
      to: to.strength.word,
    })
  const [was, is] = [from.time?.to ?? null, to.time?.to ?? null]
  if (was !== null && is !== null && was !== is)
    changes.push({ kind: is < was ? 'earlier' : 'later', from: was, to: is })
  if (was === null && is !== null) changes.push({ kind: 'dayAdded', from: null, to: is })
  if (was !== null && is === null) changes.push({ kind: 'dayDropped', from: was, to: null })
  return [...changes, ...amountsOf(from, to)]
}

type Amount = ProposedRow['quantities'][number]
const sizeOf = ({ value }: Amount): number | null => (Array.isArray(value) ? value[0] + value[1] : value)

/** Figures of one unit that both rows give equally often, one after the other. */
function amountsOf(from: Read, to: Read): RowChange[] {
  const units = new Set(from.quantities.map((one) => one.unit))
  return [...units].flatMap((unit) => {
    const [before, after] = [from, to].map((row) => row.quantities.filter((one) => one.unit === unit))
    if (!before || !after || before.length !== after.length) return []
    return before.flatMap((was, index): RowChange[] => {
      const is = after[index]
      const [x, y] = [sizeOf(was), is ? sizeOf(is) : null]
      if (!is || x === null || y === null || x === y || Array.isArray(was.value) !== Array.isArray(is.value)) return []
      return [{ kind: y > x ? 'raised' : 'lowered', from: was.text, to: is.text }]
    })
  })
}

/** Puts what was dropped where it stood: behind the row that it followed. */
function withDropped(pairs: readonly ComparedPair[], left: readonly Read[]): ComparedPair[] {
  const matched = new Set(pairs.map((pair) => pair.left))
  const after = new Map<number | null, ComparedPair[]>()
  let anchor: number | null = null
  for (const { position } of left) {
    if (matched.has(position)) anchor = position
    else
      after.set(anchor, [
        ...(after.get(anchor) ?? []),
        { kind: 'dropped', left: position, right: null, likeness: 0, changes: [] },
      ])
  }
  return [
    ...(after.get(null) ?? []),
    ...pairs.flatMap((pair) => [pair, ...(pair.left === null ? [] : (after.get(pair.left) ?? []))]),
  ]
}
