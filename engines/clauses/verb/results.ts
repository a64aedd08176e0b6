/** Clauses that open with what is measured or with who acts, not with the verb. */
import { longestAt } from '../words.ts'
import { NOUN_PHRASE, nounProne, skipAdverbs, verbs } from './adverbs.ts'
import { readHead } from './head.ts'
import { findInnerVerb } from './inner.ts'
import { plainObject, type VerbReading } from './reading.ts'

/** 汽车产业重点抓好三条主线: who does it opens the clause, the head stands further right. */
export function readSubjectVerb(text: string, from: number, end: number): VerbReading | undefined {
  const at = findInnerVerb(text, from + 2, end)
  const head = at === undefined ? undefined : readHead(text, skipAdverbs(text, at, end), end)
  return head && plainObject(head, end)
}

/** Whether the clause opens with a noun that only looks like a verb: 固定资产投资…, 高质量发展取得…, 研发投入…. */
export function opensWithNoun(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, end)
  if (NOUN_PHRASE.test(rest)) return true
  const verb = longestAt(verbs, text, from, end)
  return (
    verb === undefined ||
    nounProne.words.has(verb) ||
    /^(?:全社会|全市|全区|全省|固定资产|研发|进出口|实际使用|居民|城镇|规模以上|一般公共|社会消费品|单位|主要|国际)/.test(
      rest,
    )
  )
}

/** 居民收入增长与经济增长同步, 高质量发展取得显著成效: a result without a number. */
const RESULT =
  /(提质增效|取得|实现新|迈上|达到|保持|完成|大幅|明显|显著|持续|不断|稳步|更加|进一步|增长|提升|提高|增强|改善|深化|下降|同步|全面)/

export function readResultVerb(text: string, from: number, end: number): VerbReading | undefined {
  const found = RESULT.exec(text.slice(from + 2, end))
  if (!found) return undefined
  const start = from + 2 + found.index
  return { frame: 'subject', verbStart: start, verbEnd: start + found[0].length, objectStart: from, objectEnd: start }
}

/** 地区生产总值增长5%左右, 零就业家庭动态清零: the head of a clause that opens with what is measured. */
export function readMeasuredVerb(text: string, from: number, end: number): VerbReading | undefined {
  const found =
    /(增长|达到|提高到|提升到|提高|提升|下降|降低|控制在|控制|保持在|保持|稳定在|完成|超过|突破|不低于|不高于|不超过|高于|低于|优于|占比达到|占|实现|清零|全覆盖|动态清零|减少|增加(?!值)|新增|翻一番|回升|达|建成|落地|投用|开工|通车)/g
  const rest = text.slice(from, end)
  for (const match of rest.matchAll(found)) {
    if (match.index < 2) continue
    const start = from + match.index
    return { frame: 'subject', verbStart: start, verbEnd: start + match[0].length, objectStart: from, objectEnd: start }
  }
  return undefined
}
