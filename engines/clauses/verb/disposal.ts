/** 把X做成Y, 将X转化为Y: the verb behind the thing disposed of. */
import { DISPOSAL_VERBS } from '@lantu/data/lexicons'
import { longestAt, wordSet } from '../words.ts'
import { skipAdverbs, verbs } from './adverbs.ts'
import { readHead } from './head.ts'
import { findInnerVerb, findLastVerb } from './inner.ts'
import type { VerbReading } from './reading.ts'

const disposalVerbs = wordSet(DISPOSAL_VERBS)

export function readDisposal(text: string, marker: number, end: number): VerbReading | undefined {
  const body = text.slice(marker + 1, end)
  const result = /([\u4e00-\u9fff]{2})(?:起来|出来|下去)$/.exec(body)
  if (result) {
    const at = marker + 1 + result.index
    const whole = longestAt(verbs, text, at, end)
    const known = whole !== undefined && whole.length === 2
    return known || result[1] === '结合'
      ? {
          frame: 'dispose',
          verbStart: at,
          verbEnd: at + 2,
          objectStart: marker + 1,
          objectEnd: trimPath(text, marker + 1, at),
        }
      : { frame: 'dispose', verbStart: at + 1, verbEnd: end, objectStart: marker + 1, objectEnd: at + 1 }
  }
  let best: VerbReading | undefined
  for (let at = marker + 2; at < end; at++) {
    const word = longestAt(disposalVerbs, text, at, end)
    if (word === undefined) continue
    const suffix = DISPOSAL_SUFFIX.exec(text.slice(at + word.length, end))?.[0] ?? ''
    if (suffix === '' && !/[入穿出]$/.test(word)) continue
    const verbEnd = word.length === 1 ? at + 1 + suffix.length : at + word.length
    best = {
      frame: 'dispose',
      verbStart: at,
      verbEnd,
      objectStart: marker + 1,
      objectEnd: skipBackAdverbs(text, marker + 1, at),
    }
    at = verbEnd
  }
  if (best) return best
  const as = body.indexOf('作为')
  if (as > 0)
    return {
      frame: 'dispose',
      verbStart: marker + 1 + as,
      verbEnd: marker + 3 + as,
      objectStart: marker + 1,
      objectEnd: marker + 1 + as,
    }
  const inner = findInnerVerb(text, marker + 2, end) ?? findLastVerb(text, marker + 2, end)
  if (inner === undefined) return undefined
  const head = readHead(text, skipAdverbs(text, inner, end), end)
  return (
    head && { frame: 'dispose', verbStart: head.start, verbEnd: head.end, objectStart: marker + 1, objectEnd: inner }
  )
}

/** 将 before these is 把, whatever follows it. */
export const DISPOSAL_END = /转化为|转变为|变成|变为|打造成|建设成|建成为|纳入|作为|列入|融入到|贯穿/

const DISPOSAL_SUFFIX = /^(?:作为|为|成|到|在|入|至|给|于|进|得)/

/** 把A更好转化为B: the object ends before the adverb. */
function skipBackAdverbs(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (skipAdverbs(text, at, to + 2) >= to) return at
  return to
}

/** 把A同B紧密结合起来: the object is A. */
function trimPath(text: string, from: number, to: number): number {
  const path = /[同与和](?=[\u4e00-\u9fff、]+$)/.exec(text.slice(from, to).replace(/(?:紧密|有机|更好|充分)$/, ''))
  const same = text.slice(from, to).indexOf('同')
  const cut = same > 0 ? same : (path?.index ?? -1)
  return cut > 0 ? from + cut : to
}
