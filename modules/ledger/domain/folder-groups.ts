import type { TableRow } from '@lantu/papers/sheets'

/** 一、 （二） 3. and the like before a heading. */
const numbering =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+[部分项类][、：:]?|\d+[.、．])\s*/

/**
 * The heading that a row holds for those below it (一、城市更新; 区领导：某某), or null for a row of its own: one text and nothing
 * else, merged across, or in another column than the task's, or numbered as headings are.
 */
export function groupOf(row: TableRow, titleColumn: string | undefined): string | null {
  const filled = Object.entries(row.cells).filter(([, text]) => text.trim() !== '')
  const [first, ...others] = filled
  if (!first || others.some(([, text]) => text !== first[1])) return null
  const [column, text] = first
  if (/^[\d\s.、]+$/.test(text)) return null
  return others.length > 0 || column !== titleColumn || numbering.test(text) ? text.trim() : null
}

/** How deep a heading stands by its numbering: none, 一、, （一）, 1. — the next one as deep or less ends what it said. */
export function depthOf(group: string): number {
  if (/^(?:[一二三四五六七八九十]+、|第)/.test(group)) return 1
  if (/^[（(]/.test(group)) return 2
  return /^\d/.test(group) ? 3 : 0
}

/** What a heading may name: all of it, what stands before or in its brackets, what follows a colon there, a name before its office. */
export function namesIn(group: string): string[] {
  const bare = group.replace(numbering, '').trim()
  const inside = /[（(](.+)[）)]$/.exec(bare)?.[1] ?? ''
  const outside = bare.replace(/[（(].*$/, '')
  const parts = [bare, outside, inside].flatMap((part) => [part, /[：:]\s*(.+)$/.exec(part)?.[1] ?? ''])
  const people = parts.map((part) => part.replace(/(?:同志|副区长|区长|副书记|书记|常委|部长|主任).*$/, ''))
  return [...new Set([...parts, ...people].map((one) => one.trim()))].filter((one) => one !== '')
}
