import type { AlikeRules } from '@lantu/data'

/** Days and months change with the period and say nothing of the work. */
const days = /\d{4}年|\d{1,2}月(?:\d{1,2}日|底|末|份)?|\d{1,2}日|[上中下]旬|本?[周月季]|截至|目前/g
const figures = /\d+(?:\.\d+)?/g

/**
 * Whether a report says what the last one said: equal, or nearly so by its pairs of neighbouring characters, once marks, days and
 * months are left out. Another figure is another report, however like its words.
 */
export function isAlike(text: string, last: string, rules: AlikeRules): boolean {
  const [a, b] = [bare(text), bare(last)]
  if (a === b) return true
  if (figuresOf(a) !== figuresOf(b)) return false
  const [own, other] = [pairsOf(a), pairsOf(b)]
  const shared = [...own].filter((pair) => other.has(pair)).length
  return own.size + other.size > 0 && (2 * shared) / (own.size + other.size) >= rules.least
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(days, '')
    .replace(/[\p{P}\p{S}\s]/gu, (sign) => (sign === '.' ? sign : ''))
const figuresOf = (text: string): string => (text.match(figures) ?? []).toSorted().join(' ')

function pairsOf(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((one, index) => `${characters[index]}${one}`))
}
