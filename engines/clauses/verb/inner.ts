/** Finds a head that stands further right in the clause, behind a noun. */
import { INNER_VERBS, VERB_COMPOUNDS } from '@lantu/data/lexicons'
import { longestAt, wordSet } from '../words.ts'
import { NOUN_PHRASE, nounProne, skipAdverbs, verbs } from './adverbs.ts'
import { readHead } from './head.ts'
import { plainObject, type VerbReading } from './reading.ts'

const inner = wordSet(INNER_VERBS, VERB_COMPOUNDS)
const HAN = /[\u4e00-\u9fff]/

/** After a head further right these begin an object as well as a noun would; only these end it. */
export const ATTRIBUTE_AFTER_VERB =
  /^(?:方式|模式|步伐|进度|力度|水平|能力|机制|体制|成果|成效|的|和|与|及|、|等|方面|过程|阶段|性|型|化|类|者|人员|部门|单位|机构|中心|区|园)/

/** First place from `from` where a strong verb starts after a finished noun. */
export function findInnerVerb(text: string, from: number, end: number): number | undefined {
  let depth = 0
  for (let at = from; at < end - 1; at++) {
    const unit = text[at] ?? ''
    if (unit === '“' || unit === '《' || unit === '（') depth++
    else if (unit === '”' || unit === '》' || unit === '）') depth--
    if (depth > 0 || !HAN.test(unit)) continue
    const before = text[at - 1] ?? ''
    if (before === '、' || before === '的') continue
    const begin = skipAdverbs(text, at, end)
    const verb = longestAt(inner, text, begin, end)
    if (verb === undefined || verb.length < 2 || !readHead(text, begin, end)) continue
    const after = text.slice(begin + verb.length, end)
    const weak = nounProne.words.has(verb) && (begin === at || NOUN_PHRASE.test(text.slice(at, end)))
    if (weak || (after.length < 2 && verb.length < 4) || (verb.length < 4 && ATTRIBUTE_AFTER_VERB.test(after))) continue
    if (begin === at && straddlesWord(text, at)) continue
    return at
  }
  return undefined
}

/** 国家|发展|改革: guards against a verb cut out of a longer noun. */
export function straddlesWord(text: string, at: number): boolean {
  return (
    /(?:科技|产业|机构|技术|信息|经济|社会|城市|体制|机制|战略|国家|高质量|可持续|项目|工程|任务|集中|行政)$/.test(
      text.slice(Math.max(0, at - 3), at),
    ) && /^(?:创新|发展|改革|建设|推进|执行|应用|服务|保障|治理|更新|实施)/.test(text.slice(at))
  )
}

export function findLastVerb(text: string, from: number, end: number): number | undefined {
  for (let at = end - 2; at >= from; at--) {
    const verb = longestAt(verbs, text, at, end)
    if (verb !== undefined && verb.length >= 2) return at
  }
  return undefined
}

export function readAfterNoun(text: string, at: number, end: number): VerbReading | undefined {
  const inner = findInnerVerb(text, at + 2, end) ?? findLastVerb(text, at + 2, end)
  if (inner === undefined) return undefined
  const head = readHead(text, skipAdverbs(text, inner, end), end)
  return head && plainObject(head, end)
}
