import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { compile, type DomNode, type FormatCallback } from 'html-to-text'
import { refuse } from '../errors.ts'

/** What a web page puts around and behind its text: never part of what was said. */
const dropped = [
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'textarea',
  'input',
  'iframe',
  'object',
  'svg',
  'img',
  'video',
  'audio',
] as const
const hidden = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="search"]',
  '[style*="display:none"]',
  '[style*="visibility:hidden"]',
] as const

/** A cell of more characters holds paragraphs: old pages lay their whole text out in a table. */
const longestCell = 300
/** Menus are lists of links with short names; a list of attachments has long ones and stays. */
const longestMenuName = 12

const attributesOf = (node: DomNode): Readonly<Record<string, string>> => ({ ...node.attribs })

/** The same as the selectors above, for elements that are read here and not by the library. */
function isDropped(node: DomNode): boolean {
  if (dropped.some((name) => name === node.name)) return true
  const attributes = attributesOf(node)
  const style = attributes['style'] ?? ''
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    style.includes('display:none') ||
    style.includes('visibility:hidden')
  )
}

/** The words below a node on one line. */
function wordsOf(node: DomNode): string {
  if (node.type === 'text') return node.data ?? ''
  if (node.type === 'comment' || isDropped(node)) return ''
  const words = (node.children ?? []).map(wordsOf).join('')
  return node.name === 'p' || node.name === 'div' || node.name === 'br' || node.name === 'li' ? `${words} ` : words
}
const oneLine = (node: DomNode): string => wordsOf(node).replace(/\s+/g, ' ').trim()

const isCell = (node: DomNode): boolean => node.name === 'td' || node.name === 'th'
const holds = (node: DomNode, name: string): boolean =>
  (node.children ?? []).some((child) => child.name === name || holds(child, name))

/** A table's row is one line, its cells parted by a tab; a row that lays out a page is walked through instead. */
const row: FormatCallback = (node, walk, builder) => {
  const cells = node.children.filter((child) => isCell(child) && !isDropped(child))
  const words = cells.map(oneLine)
  const isData = cells.length > 1 && words.every((one) => one.length <= longestCell) && !holds(node, 'table')
  builder.openBlock({ leadingLineBreaks: 1 })
  if (isData) builder.addLiteral(words.join('\t'))
  else walk(node.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

/** Every entry is one link with a short name. */
function isMenu(list: DomNode): boolean {
  const entries = list.children.filter((child) => child.name === 'li')
  return (
    entries.length > 1 &&
    entries.every((entry) => {
      const words = oneLine(entry)
      const link = entry.children.find((child) => child.name === 'a')
      return link !== undefined && oneLine(link) === words && words.length <= longestMenuName
    })
  )
}
const list: FormatCallback = (node, walk, builder) => {
  if (isMenu(node)) return
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(node.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const lineBlock = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const block = (selector: string) => ({ selector, format: 'block', options: lineBlock })
const skip = (selector: string) => ({ selector, format: 'skip' })

const toText = compile({
  wordwrap: false,
  formatters: { row, list },
  selectors: [
    ...dropped.map(skip),
    ...hidden.map(skip),
    { selector: 'a', format: 'inline' },
    ...['p', 'pre', 'blockquote', 'li', 'td', 'th', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(block),
    { selector: 'tr', format: 'row' },
    { selector: 'ul', format: 'list' },
    { selector: 'ol', format: 'list' },
  ],
})

/** Elements one inside the other. Parsing takes the square of this, and no page that a person wrote comes near it. */
const deepest = 1000
/** These end by themselves, or hold nothing. */
const unnested = new Set('p li dt dd td th tr tbody thead option br hr img input meta link col area wbr'.split(' '))

/** How deep the elements stand at most, by counting tags: for refusing before anything is parsed. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (name === undefined || unnested.has(name.toLowerCase())) continue
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return false
}

/** The selectors know styles as they are usually written: without blanks, in small letters. */
const plainStyles = (html: string): string =>
  html.replace(/\bstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, (style) => style.replace(/\s/g, '').toLowerCase())

/**
 * A page, or a piece of one from the clipboard, as plain text: one paragraph, list entry or table row a line. Scripts, menus,
 * forms' controls and what the page hides are left out; pictures hold no words.
 */
export function readHtml(html: string, file: string): Result<{ readonly text: string }, LantuError> {
  if (isTooDeep(html))
    return err(
      refuse('papers.broken', { params: { file, format: 'HTML', reason: `more than ${deepest} elements deep` } }),
    )
  const lines = toText(plainStyles(html))
    .split('\n')
    .map((line) =>
      line
        .replaceAll('\u00a0', ' ')
        .replace(/\u200b|\ufeff/g, '')
        .trim(),
    )
  return ok({ text: lines.filter((line) => line !== '').join('\n') })
}
