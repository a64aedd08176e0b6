import type { Command } from './commands.tsx'

/**
 * The first syllable boundaries of the pinyin order: a character sorts at or after its initial's first character.
 * Traditional trick of Chinese address books; it needs the browser's own zh collation and no table.
 */
const boundaries = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'
const letters = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** The pinyin initials of a text, `任务台账` → `rwtz`; other characters stay as they are. */
export function initialsOf(text: string): string {
  return Array.from(text.toLowerCase(), (character) =>
    /\p{Script=Han}/u.test(character) ? initialOf(character) : character,
  ).join('')
}

function initialOf(character: string): string {
  for (let index = boundaries.length - 1; index >= 0; index--) {
    if (collator.compare(character, boundaries[index] ?? '') >= 0) return letters[index] ?? ''
  }
  return ''
}

export interface Match {
  readonly command: Command
  /** The part of the label that was written, for marking; null when something else matched. */
  readonly at: readonly [number, number] | null
}

/** Where a text holds the query as it was written. */
export function placeIn(text: string, query: string): readonly [number, number] | null {
  const wanted = query.trim().toLowerCase()
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted)
  return at < 0 ? null : [at, at + wanted.length]
}

/** Matches under one heading each, in the order in which the headings first come. */
export function groupMatches(matches: readonly Match[]): readonly (readonly [string, readonly Match[]])[] {
  // `Map.groupBy` is not in the browsers of every office.
  const groups = new Map<string, Match[]>()
  for (const match of matches) {
    const name = match.command.group ?? ''
    const group = groups.get(name)
    if (group) group.push(match)
    else groups.set(name, [match])
  }
  return [...groups]
}

/** Commands whose label, note, other words or initials hold the query, the closest first; at most `limit`. */
export function matchCommands(commands: readonly Command[], query: string, limit = 12): readonly Match[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return commands.slice(0, limit).map((command) => ({ command, at: null }))
  const found: { readonly match: Match; readonly rank: number }[] = []
  for (const command of commands) {
    const at = placeIn(command.label, wanted)
    const rank = at === null ? rankOtherwise(command, wanted) : at[0] === 0 ? 0 : 1
    if (rank < 9) found.push({ match: { command, at }, rank })
  }
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ match }) => match)
}

function rankOtherwise(command: Command, wanted: string): number {
  if (/^[a-z]+$/.test(wanted) && initialsOf(command.label).includes(wanted)) return 2
  if (`${command.note ?? ''} ${command.words ?? ''}`.toLowerCase().includes(wanted)) return 3
  return 9
}
