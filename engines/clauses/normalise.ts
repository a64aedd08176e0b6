/**
 * Folds a text into the working form all later stages read: simplified characters, half-width letters and digits,
 * full-width punctuation, curly quotes.
 *
 * Every rule maps one UTF-16 unit to one unit (or a word to a word of equal length), so an offset in the working
 * form is an offset in the given text and no map is needed. What would change the length (㎡, astral characters)
 * stays as it is. The fold looks at nothing but the text itself, so a simplified and a traditional copy fold alike.
 */
import { USAGE_VARIANTS } from '@lantu/data/lexicons'
import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** CJK Radicals Supplement has no compatibility mapping in Unicode; PDF fonts still produce these few. */
const RADICAL_SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⺟': '母',
  '⺼': '月',
  '⻁': '虎',
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '﹔': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
  '｡': '。',
  '､': '、',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '﹁': '“',
  '﹂': '”',
  '〝': '“',
  '〞': '”',
  '％': '%',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
}

const folded = new Map<string, string>()

function foldUnit(unit: string): string {
  const known = folded.get(unit)
  if (known !== undefined) return known
  let result = PUNCTUATION[unit] ?? RADICAL_SUPPLEMENT[unit] ?? unit
  if (result === unit && unit > '\u007f') {
    const compatible = unit.normalize('NFKC')
    // Full-width punctuation is already the working form; only letters, digits and radicals fold.
    if (compatible.length === 1 && /[\p{L}\p{N}]/u.test(compatible)) result = compatible
    const simplified = toSimplified(result)
    if (simplified.length === 1) result = simplified
  }
  folded.set(unit, result)
  return result
}

/** Straight quotes open and close in turn; a line end closes what was left open, as a writer would. */
function curlStraightQuotes(units: string[]): void {
  let open = false
  for (let i = 0; i < units.length; i++) {
    if (units[i] === '\n') open = false
    if (units[i] !== '"' && units[i] !== '＂') continue
    units[i] = open ? '”' : '“'
    open = !open
  }
}

/** A comma or colon between digits belongs to the number or the clock, a full stop made of `.` is not touched. */
function keepDigitPunctuation(units: string[], text: string): void {
  for (let i = 1; i + 1 < units.length; i++) {
    const unit = text[i]
    if ((unit === ',' || unit === ':') && /\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '')) units[i] = unit
  }
}

/** Folds a text or a lexicon entry; the result has the same length. */
export function fold(text: string): string {
  const units: string[] = new Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = foldUnit(text[i] ?? '')
  curlStraightQuotes(units)
  keepDigitPunctuation(units, text)
  let result = units.join('')
  for (const [from, to] of USAGE_VARIANTS) if (result.includes(from)) result = result.replaceAll(from, to)
  return result
}

const TRADITIONAL_SHARE = 0.02

/** A text counts as traditional when at least 2 % of its characters have another simplified form. */
export function readScript(text: string): 'simplified' | 'traditional' {
  let han = 0
  let changed = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? ''
    if (unit < '\u3400' || unit > '\u9fff') continue
    han++
    if (toSimplifiedUnit(unit) !== unit) changed++
  }
  return han > 0 && changed / han >= TRADITIONAL_SHARE ? 'traditional' : 'simplified'
}

function toSimplifiedUnit(unit: string): string {
  return foldUnit(unit)
}
