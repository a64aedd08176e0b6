/** 2号 characters in one line of the 156 mm text area, one left free at either side. */
const perLine = 18

/** A title is best broken behind these, and never before the others. */
const phraseEnd = /(?:[的、，》”]|关于|關於)$/
const neverFirst = /[的、，。》”）：；了和与及]/

/**
 * Breaks a title into lines of whole phrases, as even as may be (GB/T 9704-2012 §7.3.1: 词意完整、排列对称、长短适宜).
 * A line end in the title decides by itself.
 */
export function breakTitle(title: string): readonly string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line !== '')
  const pieces = wordsOf(title)
  const lengthOf = (words: readonly string[]) => [...words.join('')].length
  const lines = Math.ceil(lengthOf(pieces) / perLine)
  if (lines <= 1) return [title]
  const ideal = lengthOf(pieces) / lines
  const broken: string[] = []
  let rest = pieces
  while (lengthOf(rest) > perLine) {
    const words = bestBreak(rest, ideal)
    broken.push(rest.slice(0, words).join(''))
    rest = rest.slice(words)
  }
  return [...broken, rest.join('')]
}

/** How many words the first line takes: near `ideal` characters, a phrase's end being worth four of unevenness. */
function bestBreak(words: readonly string[], ideal: number): number {
  let best = 1
  let bestCost = Number.POSITIVE_INFINITY
  let length = 0
  for (const [i, word] of words.slice(0, -1).entries()) {
    length += [...word].length
    if (length > perLine) break
    const ends = phraseEnd.test(words.slice(0, i + 1).join(''))
    const torn = neverFirst.test(words[i + 1]?.charAt(0) ?? '')
    const cost = Math.abs(length - ideal) + (ends ? 0 : 4) + (torn ? 100 : 0)
    if (cost < bestCost) {
      best = i + 1
      bestCost = cost
    }
  }
  return best
}

/** The words of the dictionary that comes with the runtime; one longer than a line (Latin letters) is cut into it. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (title: string): readonly string[] =>
  [...segmenter.segment(title)].flatMap(({ segment }) =>
    [...segment].length <= perLine ? [segment] : (segment.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []),
  )
