import { refuse } from './errors.ts'

/** Parses a JSON body, refusing with the exact place when it is not JSON and when it names JavaScript's inner keys. */
export function readJsonBody(text: string): unknown {
  if (text.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text, hasInnerKey.test(text) ? dropInnerKeys : undefined)
  } catch (cause) {
    throw malformed(text, { offset: breakOf(text), cause })
  }
  const half = text.search(halfCharacter)
  if (half !== -1 && !isWhole(value)) throw malformed(text, { offset: half })
  return value
}

function malformed(text: string, { offset, cause }: { offset: number; cause?: unknown }) {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return refuse('http.malformedJson', { params: { line, column, offset }, cause })
}

/** `\ud83d` without its second half is JSON but no text: no database keeps it, and no hash is the same twice. */
const halfCharacter = /\\ud[89a-f]/i
function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWhole(inner))
}

/** `__proto__` plain or escaped. A reviver costs time, so only suspicious bodies get one. */
const hasInnerKey = /__proto__|\\u00/i
const dropInnerKeys = (key: string, value: unknown) => (key === '__proto__' ? undefined : value)

const token =
  /[ \t\n\r]+|[[\]{},:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/**
 * Offset of the first character at which the text stops being JSON. V8 names no place for short texts, so this reads
 * tokens with one state: what may come next. It runs only on bodies already known to be broken.
 */
function breakOf(text: string): number {
  const closers: string[] = []
  let next: 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'colon' | 'commaOrClose' | 'end' = 'value'
  const afterValue = () => (closers.length > 0 ? ('commaOrClose' as const) : ('end' as const))
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    if (found === undefined) return at
    if (/^\s/.test(found)) continue
    const closes = found === closers.at(-1)
    if (next === 'valueOrClose' || next === 'keyOrClose' || next === 'commaOrClose') {
      if (closes) {
        closers.pop()
        next = afterValue()
        continue
      }
    }
    switch (next) {
      case 'value':
      case 'valueOrClose':
        if (found === '{') {
          closers.push('}')
          next = 'keyOrClose'
        } else if (found === '[') {
          closers.push(']')
          next = 'valueOrClose'
        } else if (/^["\-\dtfn]/.test(found)) next = afterValue()
        else return at
        break
      case 'key':
      case 'keyOrClose':
        if (!found.startsWith('"')) return at
        next = 'colon'
        break
      case 'colon':
        if (found !== ':') return at
        next = 'value'
        break
      case 'commaOrClose':
        if (found !== ',') return at
        next = closers.at(-1) === '}' ? 'key' : 'value'
        break
      case 'end':
        return at
    }
  }
  return text.length
}
