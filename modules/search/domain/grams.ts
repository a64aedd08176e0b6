import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** At most this many characters of one record are indexed: a whole work report has about 20,000. */
const longestText = 60_000

/** Runs of letters, digits and characters, folded: full-width to half, 繁 to 简, lower case. What stands between them parts words. */
export const runsOf = (text: string): string[] =>
  toSimplified(text.slice(0, longestText).normalize('NFKC'))
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const pairsOf = (run: string): string[] => {
  const signs = [...run]
  return signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`)
}

/** Every single character and every pair of neighbours of a record, each once, in order of code. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    for (const sign of run) grams.add(sign)
    for (const pair of pairsOf(run)) grams.add(pair)
  }
  return [...grams].sort()
}

/** The pairs of neighbours alone: what two texts are compared by. */
export const pairsIn = (text: string): Set<string> => new Set(runsOf(text).flatMap(pairsOf))

/** The text in its folded form without marks, for looking words up in it. */
export const foldedText = (text: string): string => runsOf(text).join(' ')

/** What a question must find: its pairs, and single characters only where a word of it is no longer than that. */
export function neededGrams(question: string): string[] {
  const grams = new Set<string>()
  for (const run of runsOf(question)) {
    const pairs = pairsOf(run)
    for (const gram of pairs.length > 0 ? pairs : [run]) grams.add(gram)
  }
  return [...grams].sort()
}

/** Whether the words of the question stand in the title as they were written: such records are told first. */
export function standsIn(question: string, title: string): boolean {
  const folded = runsOf(title).join(' ')
  const runs = runsOf(question)
  return runs.length > 0 && runs.every((run) => folded.includes(run))
}
