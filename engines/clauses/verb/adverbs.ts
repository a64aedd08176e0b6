/**
 * Skips what may stand before a head verb, and tells whether a head verb stands at a place. The two need each other:
 * 加快 is an adverb before 构建 and the head before 重点园区…改革.
 */
import {
  ACTION_VERBS,
  ADVERBS,
  NOMINAL_TAKERS,
  NOUN_PRONE_VERBS,
  QUALITY_ADVERB,
  STANCE_VERBS,
  VERB_COMPOUNDS,
} from '@lantu/data/lexicons'
import { longestAt, wordSet } from '../words.ts'

export const verbs = wordSet(ACTION_VERBS, STANCE_VERBS, VERB_COMPOUNDS)
export const nominalTakers = wordSet(NOMINAL_TAKERS)
export const nounProne = wordSet(NOUN_PRONE_VERBS)
const adverbs = wordSet(ADVERBS)

/** 创造性地, 扎实细致地; not 房地产, 耕地, 各地区. */
const ADVERBIAL =
  /^[\u4e00-\u9fff]{2,6}?(?<![房土基用场耕湿绿当各驻高工属本陆央实异产宅山林荒草坡外内两三])地(?=[\u4e00-\u9fff]{2})(?![产区铁方块下面质位点图价理震热域标名形])/

/** 发展方式, 建设进度, 改革措施: the verb is the noun's attribute. */
export const NOUN_AFTER_VERB =
  /^(?:方式|模式|动能|理念|格局|步伐|进度|速度|水平|质量|能力|体系|机制|体制|制度|措施|任务|工作|成果|成效|环境|领域|空间|平台|项目|工程|资金|产品|人员|人才|队伍|中心|基地|行业|产业|企业|市场|需求|供给|潜力|优势|新优势|后劲|活力|首要|重要|主要|大局|全局|路子|道路|之路|红利|态势|势头|难题|瓶颈|要求|需要|目标|短板|基础|支撑|指标|加速度|共识|合力|氛围|局面|引资|引智|的|和(?!谐)|与|及|、|等|方面|过程|阶段|战略|政策|计划|规划|方案|行动)/

/** 高质量发展 is a noun of this language, not an adverb and a verb. */
export const NOUN_PHRASE =
  /^(?:高质量发展|高水平开放|高水平对外开放|高效能治理|高品质生活|高水平安全|高水平科技|高质量就业)/
/** 分领域, 整县, 组团式, 市场化, “一链一策”: an adverb whenever a verb follows. */
const MANNER =
  /^(?:(?![在以把将让使为向对从与同给由围聚])[\u4e00-\u9fff]{1,4}[化式性](?!治理)|分[\u4e00-\u9fff]{1,3}?|整[县镇乡村区市]|“?一.一策”?|因.(?:施策|制宜)|多)/

/** 以更大力度推进 is an adverb; 以高水平规划引领 is a means with its own noun. */
function readQuality(text: string, at: number, end: number): number {
  const length = QUALITY_ADVERB.exec(text.slice(at, end))?.[0].length ?? 0
  if (length === 0 || text[at] !== '以') return length
  const next = longestAt(verbs, text, at + length, end)
  return next !== undefined && !nounProne.words.has(next) ? length : 0
}

export function skipAdverbs(text: string, from: number, end: number): number {
  let at = from
  for (;;) {
    while (at < end && text[at] === ' ') at++
    const rest = text.slice(at, end)
    if (NOUN_PHRASE.test(rest)) return at
    const quality = readQuality(text, at, end)
    const adverbial = ADVERBIAL.exec(rest)?.[0].length ?? 0
    const word = longestAt(adverbs, text, at, end)?.length ?? 0
    let step = Math.max(quality, adverbial, word)
    if (step === 0 && longestAt(verbs, text, at, end) === undefined) {
      const manner = MANNER.exec(rest)?.[0].length ?? 0
      if (manner > 0 && startsVerb(text, at + manner, end)) step = manner
    }
    if (step === 0 || at + step >= end) return at
    // 统筹发展, 加快…改革, 创新体系: a word of both lists stays a verb unless another verb follows it.
    const asVerb = longestAt(verbs, text, at, end)
    if (asVerb !== undefined && asVerb.length >= step && !startsVerb(text, at + step, end)) return at
    at += step
  }
}

/** Whether a head verb starts at `at`, after more adverbs. */
export function startsVerb(text: string, at: number, end: number): boolean {
  let from = at
  for (;;) {
    const rest = text.slice(from, end)
    const quality = QUALITY_ADVERB.exec(rest)?.[0].length ?? 0
    const step = Math.max(quality, longestAt(adverbs, text, from, end)?.length ?? 0)
    const verb = longestAt(verbs, text, from, end)
    if (verb !== undefined && verb.length >= step) {
      if (verb.length === 1 && from + 1 < end) return false
      const after = text.slice(from + verb.length, end)
      const coordinated = /^[和与并]/.test(after) && startsVerb(text, from + verb.length + 1, end)
      if (nounProne.words.has(verb) && !coordinated && (after === '' || NOUN_AFTER_VERB.test(after))) return false
      if (nominalTakers.words.has(verb) && after === '') return false
      return after === '' ? !nounProne.words.has(verb) : !/^(?:的|性|力度|工作|任务|战|型|领域|行业|事业)/.test(after)
    }
    if (step === 0) return /^(?:[把将以让使]|在.+[上中])/.test(rest)
    from += step
  }
}
