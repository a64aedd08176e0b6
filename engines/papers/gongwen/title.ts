/** 2号 characters in one line of the 156 mm text area, one left free at either side. */
const perLine = 18

/** After these a title may be broken without tearing a phrase; before the closing ones never. */
const after = /[的、，》”]|关于|关於/
const neverFirst = /[的、，。》”）：；了和与及]/

/**
 * Breaks a title into lines of whole phrases, as even as may be (GB/T 9704-2012 §7.3.1: 词意完整、排列对称、长短适宜).
 * A line end in the title decides by itself.
 */
export function breakTitle(title: string): readonly string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line !== '')
  const characters = [...title]
  const lines = Math.ceil(characters.length / perLine)
  if (lines <= 1) return [title]
  const ideal = Math.ceil(characters.length / lines)
  const broken: string[] = []
  let from = 0
  while (characters.length - from > perLine) {
    const to = from + bestBreak(characters.slice(from), ideal)
    broken.push(characters.slice(from, to).join(''))
    from = to
  }
  return [...broken, characters.slice(from).join('')]
}

/** Where the first line should end: near `ideal`, a phrase's end being worth a few characters of unevenness. */
function bestBreak(rest: readonly string[], ideal: number): number {
  let best = Math.min(ideal, perLine)
  let bestCost = Number.POSITIVE_INFINITY
  for (let at = 4; at <= Math.min(perLine, rest.length - 2); at++) {
    const ends = after.test(rest.slice(at - 1, at).join('')) || /关[于於]$/.test(rest.slice(0, at).join(''))
    const torn = neverFirst.test(rest[at] ?? '') || /[\dA-Za-z]{2}/.test(rest.slice(at - 1, at + 1).join(''))
    const cost = Math.abs(at - ideal) + (ends ? 0 : 4) + (torn ? 100 : 0)
    if (cost < bestCost) {
      best = at
      bestCost = cost
    }
  }
  return best
}
