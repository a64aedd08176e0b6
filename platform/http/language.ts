import { Language } from '@lantu/kernel'
import { Converter } from 'opencc-js/cn2t'

const byPrefix: readonly (readonly [RegExp, Language])[] = [
  [/^zh-(hant|tw|hk|mo)\b/i, 'zh-Hant'],
  [/^zh\b/i, 'zh-Hans'],
  [/^en\b/i, 'en'],
]

/** The best of our three languages for an `Accept-Language` header (RFC 9110 §12.5.4), or undefined if none fits. */
export function findAccepted(header: string | undefined): Language | undefined {
  if (!header || header.length > 512) return undefined
  const wishes = header.split(',').map((part, order) => {
    const [tag = '', ...options] = part.trim().split(';')
    const q = options.map((option) => /^\s*q=([\d.]+)\s*$/i.exec(option)?.[1]).find((value) => value !== undefined)
    return { tag, weight: q === undefined ? 1 : Number(q), order }
  })
  const ranked = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight || a.order - b.order)
  for (const { tag } of ranked) {
    const found = byPrefix.find(([pattern]) => pattern.test(tag))
    if (found) return found[1]
  }
  return undefined
}

/**
 * Which language to answer in. What the reader chose on this device (the `lantu_lang` cookie) goes first; a program
 * with a token speaks by its header; a person's own setting goes before what their browser happens to send.
 */
export function chooseLanguage(wish: {
  readonly cookie: string | undefined
  readonly accept: string | undefined
  readonly actor: Language | undefined
  readonly byToken: boolean
}): Language {
  const chosen = Language.safeParse(wish.cookie)
  if (chosen.success) return chosen.data
  const accepted = findAccepted(wish.accept)
  return (wish.byToken ? (accepted ?? wish.actor) : (wish.actor ?? accepted)) ?? 'zh-Hans'
}

/** What offices write where the converter prefers an older form; the web's catalogues follow the same list. */
const officeForms: readonly (readonly [string, string])[] = [
  ['覈', '核'],
  ['複核', '覆核'],
  ['纔', '才'],
  ['佈', '布'],
  ['“', '「'],
  ['”', '」'],
]

let convert: ((text: string) => string) | undefined
/** 繁體 of a simplified text; the dictionary takes about 0.1 s to load, so it is built at the first use. */
export function toTraditional(text: string): string {
  const converter = convert ?? Converter({ from: 'cn', to: 'tw' })
  convert = converter
  return officeForms.reduce((whole, [from, to]) => whole.replaceAll(from, to), converter(text))
}
