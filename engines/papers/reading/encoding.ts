import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { refuse } from '../errors.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/**
 * Question: which of the encodings an office uses is this, and what does it say?
 * UTF-8 is tried first because Chinese in GB18030 is practically never valid UTF-8; then GB18030 with a plausibility
 * check, because Big5 and binary rubbish often are valid GB18030. UTF-16 is taken only with its byte order mark.
 * The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<{ text: string; encoding: Encoding }, LantuError> {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  for (const encoding of marked ? ([marked] as const) : (['utf-8', 'gb18030'] as const)) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && (encoding === 'gb18030' ? isPlausible(text) : !hasControls(text)))
      return ok({ text, encoding })
  }
  const position = firstBadByte(bytes)
  const byte = (bytes[position] ?? 0).toString(16).padStart(2, '0').toUpperCase()
  return err(refuse('papers.encoding', { params: { file, position: position + 1, byte } }))
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters other than tab, line ends and form feed do not occur in an office's text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
const hasControls = (text: string): boolean => controls.test(text)

/** Shares; real Chinese office text stands far on the good side of each (0, above 0.95, above 0.15). */
const limits = { privateUse: 0.01, chinese: 0.6, everyday: 0.02 }
/** Fewer 汉字 than this are too few to judge by how common they are. */
const enoughHanzi = 20
/** Frequent in any official text or sheet, in both scripts; Big5 read as GB18030 gives other characters than these. */
const everyday = new Set(
  '的一是在不了有和人这這中大为為上国國区區市县縣年月日工作实實发發会會政府部门門局街道办辦委企业業项項目完成任务務单單位进進',
)

function isPlausible(text: string): boolean {
  if (hasControls(text)) return false
  const beyond = [...text].filter((c) => c > '\u007f')
  if (beyond.length === 0) return true
  const share = (test: RegExp) => beyond.filter((c) => test.test(c)).length / beyond.length
  const hanzi = beyond.filter((c) => /\p{Script=Han}/u.test(c))
  return (
    share(/\p{Co}|\p{Cn}/u) <= limits.privateUse &&
    share(/[\p{Script=Han}\u2000-\u206f\u2100-\u27bf\u3000-\u303f\uff00-\uffef]/u) >= limits.chinese &&
    (hanzi.length < enoughHanzi || hanzi.filter((c) => everyday.has(c)).length / hanzi.length >= limits.everyday)
  )
}

/** Where the encoding that got furthest fails; where none fails, the first control character. Counted from 0. */
function firstBadByte(bytes: Uint8Array): number {
  const position = Math.max(goodLength(bytes, 'utf-8'), goodLength(bytes, 'gb18030'))
  if (position < bytes.length) return position
  const control = bytes.findIndex((b) => b < 0x20 && b !== 9 && b !== 10 && b !== 12 && b !== 13)
  return Math.max(0, control)
}

/** The longest beginning of `bytes` that is not yet wrong; an unfinished character at its end is not wrong. */
function goodLength(bytes: Uint8Array, encoding: Encoding): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return low
}
