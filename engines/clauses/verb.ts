/**
 * Finds the head verb of a clause and its object (guide.md, rules 3–5).
 *
 * Adverbs are skipped, then the frame decides: 以X做Y, 把X…, 让X…, 在X上…, 围绕X做Y carry their verb further right;
 * otherwise the verb opens the clause. 加快构建 yields 构建, 加快…改革 yields 加快; two verbs side by side are one head
 * unless the first takes a nominal complement (加强宣传引导).
 */
import {
  ACTION_VERBS,
  ADVERBS,
  AUXILIARY_VERBS,
  DRIVING_VERBS,
  FRAME_END_VERBS,
  INNER_VERBS,
  MAKING_VERBS,
  NOMINAL_TAKERS,
  OUTCOME_VERBS,
  QUALITY_ADVERB,
  SHORT_VERBS,
  STANCE_VERBS,
  VERB_COMPOUNDS,
} from '@lantu/data/lexicons'
import { longestAt, wordSet } from './words.ts'

export type Frame =
  | 'plain'
  | 'by' // 以X做Y
  | 'premise' // 以X为Y, 围绕X with nothing after
  | 'dispose' // 把X做成Y
  | 'let' // 让X成为Y
  | 'within' // 在X上下功夫
  | 'around' // 围绕X做Y
  | 'for' // 为X做Y
  | 'toward' // 向X做Y, 对X做Y
  | 'subject' // X增长5%

export interface VerbReading {
  readonly frame: Frame
  readonly verbStart: number
  readonly verbEnd: number
  readonly objectStart: number
  readonly objectEnd: number
}

const verbs = wordSet(ACTION_VERBS, STANCE_VERBS, VERB_COMPOUNDS)
const compounds = wordSet(VERB_COMPOUNDS)
const nominalTakers = wordSet(NOMINAL_TAKERS)
const auxiliaries = wordSet(AUXILIARY_VERBS)
const adverbs = wordSet(ADVERBS)
const outcomes = wordSet(OUTCOME_VERBS)
const frameEnds = wordSet(FRAME_END_VERBS)
const driving = wordSet(DRIVING_VERBS)
const making = wordSet(MAKING_VERBS)
const shortVerbs = wordSet(SHORT_VERBS)
const inner = wordSet(INNER_VERBS, VERB_COMPOUNDS)
/** After a head further right these begin an object as well as a noun would; only these end it. */
const ATTRIBUTE_AFTER_VERB =
  /^(?:方式|模式|步伐|进度|力度|水平|能力|机制|体制|成果|成效|的|和|与|及|、|等|方面|过程|阶段|性|型|化|类|者|人员|部门|单位|机构|中心|区|园)/

/** 创造性地, 扎实细致地; not 房地产, 耕地, 各地区. */
const ADVERBIAL =
  /^[\u4e00-\u9fff]{2,6}?(?<![房土基用场耕湿绿当各驻高工属本陆央实异产宅山林荒草坡外内两三])地(?=[\u4e00-\u9fff]{2})(?![产区铁方块下面质位点图价理震热域标名形])/

const HAN = /[\u4e00-\u9fff]/
/** 发展方式, 建设进度, 改革措施: the verb is the noun's attribute. */
const NOUN_AFTER_VERB =
  /^(?:方式|模式|动能|理念|格局|步伐|进度|速度|水平|质量|能力|体系|机制|体制|制度|措施|任务|工作|成果|成效|环境|领域|空间|平台|项目|工程|资金|产品|人员|人才|队伍|中心|基地|行业|产业|企业|市场|需求|供给|潜力|优势|新优势|后劲|活力|首要|重要|主要|大局|全局|路子|道路|之路|红利|态势|势头|难题|瓶颈|要求|需要|目标|短板|基础|支撑|指标|加速度|共识|合力|氛围|局面|引资|引智|的|和(?!谐)|与|及|、|等|方面|过程|阶段|战略|政策|计划|规划|方案|行动)/
const NOUN_PRONE = wordSet(
  '招商 招引 攻坚 培育 增长 稳产 增产 发展 建设 改革 服务 管理 治理 创新 规划 投资 生产 教育 保障 监管 合作 研究 改造 学习 运营 应用 转化 转型 协同 协调 综合 开放 开发 调度 监测 防治 整治 集聚 融合 统筹 统一 规范 供应 培训 检查 联动 收集 技术 消费 试点 考核 评价 评估 固定 试验 首发 上市'.split(
    ' ',
  ),
)

/** 高质量发展 is a noun of this language, not an adverb and a verb. */
const NOUN_PHRASE = /^(?:高质量发展|高水平开放|高水平对外开放|高效能治理|高品质生活|高水平安全|高水平科技|高质量就业)/
/** 分领域, 整县, 组团式, 市场化, “一链一策”: an adverb whenever a verb follows. */
const MANNER =
  /^(?:(?![在以把将让使为向对从与同给由围聚])[\u4e00-\u9fff]{1,4}[化式性](?!治理)|分[\u4e00-\u9fff]{1,3}?|整[县镇乡村区市]|“?一.一策”?|因.(?:施策|制宜)|多)/

/** 以更大力度推进 is an adverb; 以高水平规划引领 is a means with its own noun. */
function readQuality(text: string, at: number, end: number): number {
  const length = QUALITY_ADVERB.exec(text.slice(at, end))?.[0].length ?? 0
  if (length === 0 || text[at] !== '以') return length
  const next = longestAt(verbs, text, at + length, end)
  return next !== undefined && !NOUN_PRONE.words.has(next) ? length : 0
}

function skipAdverbs(text: string, from: number, end: number): number {
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
function startsVerb(text: string, at: number, end: number): boolean {
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
      if (NOUN_PRONE.words.has(verb) && !coordinated && (after === '' || NOUN_AFTER_VERB.test(after))) return false
      if (nominalTakers.words.has(verb) && after === '') return false
      return after === '' ? !NOUN_PRONE.words.has(verb) : !/^(?:的|性|力度|工作|任务|战|型|领域|行业|事业)/.test(after)
    }
    if (step === 0) return /^(?:[把将以让使]|在.+[上中])/.test(rest)
    from += step
  }
}

interface Head {
  readonly start: number
  readonly end: number
}

/** Reads the head at `at`: verb, its 好, its coordination. */
function readHead(text: string, at: number, end: number): Head | undefined {
  const verb = longestAt(verbs, text, at, end) ?? longestAt(shortVerbs, text, at, Math.min(end, at + 1))
  if (verb === undefined) return undefined
  if (verb.length === 1) return end - at >= 3 ? { start: at, end: at + 1 } : undefined
  let stop = at + verb.length
  if (auxiliaries.words.has(verb) && stop < end) {
    const after = text.slice(stop, end)
    const outcomeOnly = /^(?:确保|保证|力争|争取)$/.test(verb)
    const next = skipAdverbs(text, stop, end)
    const isHead = outcomeOnly ? longestAt(outcomes, text, next, end) !== undefined : startsVerb(text, stop, end)
    if (isHead && !/^(?:发展方式|和|与|、)/.test(after)) {
      const inner = readHead(text, next, end)
      if (inner) return inner
    }
  }
  if (compounds.words.has(verb)) return { start: at, end: takeGood(text, stop, end) }
  stop = takeGood(text, stop, end)
  const rest = text.slice(stop, end)
  const joined = /^[和与并及]/.exec(rest)
  if (joined) {
    const second = longestAt(verbs, text, stop + 1, end)
    if (second !== undefined && second.length > 1 && stop + 1 + second.length < end) {
      const after = text.slice(stop + 1 + second.length, end)
      if (!/^(?:的|工作|性)/.test(after)) return { start: at, end: stop + 1 + second.length }
    }
  }
  if (!nominalTakers.words.has(verb) && !making.words.has(verb)) {
    const second = longestAt(verbs, text, stop, end)
    if (second !== undefined && second.length > 1 && stop + second.length < end) {
      const after = text.slice(stop + second.length, end)
      const noun = NOUN_PRONE.words.has(second) || NOUN_AFTER_VERB.test(after)
      if (!noun && after.length >= 2 && !after.includes('的')) return { start: at, end: stop + second.length }
    }
  }
  return { start: at, end: stop }
}

function takeGood(text: string, stop: number, end: number): number {
  return text[stop] === '好' &&
    stop + 1 < end &&
    !/^好(?:评|转|房子|差评|孩子|人|事|家|友|莱坞)/.test(text.slice(stop, end))
    ? stop + 1
    : stop
}

/** First place from `from` where a strong verb starts after a finished noun. */
function findInnerVerb(text: string, from: number, end: number): number | undefined {
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
    const weak = NOUN_PRONE.words.has(verb) && (begin === at || NOUN_PHRASE.test(text.slice(at, end)))
    if (weak || (after.length < 2 && verb.length < 4) || (verb.length < 4 && ATTRIBUTE_AFTER_VERB.test(after))) continue
    if (begin === at && straddlesWord(text, at)) continue
    return at
  }
  return undefined
}

/** 国家|发展|改革: guards against a verb cut out of a longer noun. */
function straddlesWord(text: string, at: number): boolean {
  return (
    /(?:科技|产业|机构|技术|信息|经济|社会|城市|体制|机制|战略|国家|高质量|可持续|项目|工程|任务|集中|行政)$/.test(
      text.slice(Math.max(0, at - 3), at),
    ) && /^(?:创新|发展|改革|建设|推进|执行|应用|服务|保障|治理|更新|实施)/.test(text.slice(at))
  )
}

const plainObject = (head: Head, end: number): VerbReading => ({
  frame: 'plain',
  verbStart: head.start,
  verbEnd: head.end,
  objectStart: head.end,
  objectEnd: end,
})

function readDisposal(text: string, marker: number, end: number): VerbReading | undefined {
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
const DISPOSAL_END = /转化为|转变为|变成|变为|打造成|建设成|建成为|纳入|作为|列入|融入到|贯穿/

const DISPOSAL_SUFFIX = /^(?:作为|为|成|到|在|入|至|给|于|进|得)/

const disposalVerbs = wordSet(
  '转化 转变 摆 放 变 建 走 留 当 交 用 作为 惠及 释放 打造 建设 作 列 纳入 融入 贯穿 落实 落 用 体现 传导 转 分解 打包 提升 培育 发展 控制 稳定 保持 写 做 送 推 嵌入 引 投 结合 渗透 延伸 聚焦 汇聚 凝聚 统一 拓展 细化 贯彻 深入 压 立 降低 扩大 提高 增加 锤炼 塑造 守 抓 挺 刻 扛 内化 外化 化 安排 植 写 集中 分 划 建设成 打造成'.split(
    ' ',
  ),
)

function findLastVerb(text: string, from: number, end: number): number | undefined {
  for (let at = end - 2; at >= from; at--) {
    const verb = longestAt(verbs, text, at, end)
    if (verb !== undefined && verb.length >= 2) return at
  }
  return undefined
}

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

/** 抢抓晴好天气加快推进…: the chance is the circumstance, what is done follows it. */
const CHANCE = /^(?:抢抓|抓住|把握|用好|抓紧).{0,16}?(?:机遇|时机|天气|窗口期|契机|有利条件|黄金期|风口)/

/** `from` and `end` bound the span; offsets in the answer are into `text`. Undefined when no verb is found. */
export function readVerb(text: string, from: number, end: number): VerbReading | undefined {
  const at = skipAdverbs(text, from, end)
  const rest = text.slice(at, end)
  const marker = rest[0] ?? ''

  if (
    /^[把将](?!要|来|军|士|相|关|握|脉)/.test(rest) &&
    !(marker === '将' && !DISPOSAL_END.test(rest) && startsVerb(text, at + 1, end))
  )
    return readDisposal(text, at, end)
  if (/^(?:让|使)(?!用)/.test(rest)) return readLetting(text, at, end)
  if (/^用(?![好足活于户地工心情力水电能人在途])/.test(rest) && DRIVING_AHEAD.test(rest))
    return readDriving(text, at, end)
  if (marker === '以' && !/^(?:以[及往后前上下内外]|以旧换新|以案)/.test(rest)) return readDriving(text, at, end)
  if (/^在.*(?:中|下|的同时|基础上|时候|方面|等领域|环节)$/.test(rest))
    return { frame: 'premise', verbStart: at, verbEnd: at, objectStart: at + 1, objectEnd: end }
  if (/^在(?!线|校|建(?:项目|工程)|职|编|岗|册|役)/.test(rest)) {
    const within = readWithin(text, at, end)
    if (within) return within
  }
  const chance = CHANCE.exec(rest)?.[0].length ?? 0
  if (chance > 0 && startsVerb(text, at + chance, end)) {
    const head = readHead(text, skipAdverbs(text, at + chance, end), end)
    if (head) return { ...plainObject(head, end), frame: 'around' }
  }
  const plain = readHead(text, marker === '将' ? skipAdverbs(text, at + 1, end) : at, end)
  const around =
    /^(?:紧密|紧紧|更好|牢牢)?(?:围绕|聚焦|针对|依托|通过|按照|根据|结合|对照|立足|紧扣|锚定|瞄准|着眼|面向|面对|依靠|利用|借助|发挥|遵循|本着|坚持|充分发挥|抢抓|抓住|用好|秉持|践行|凭借|沿着|对标|紧盯|突出|贯彻|适应|顺应|随着|鼓励|参照|比照|会同|配合|联合)/.exec(
      rest,
    )
  if (
    around &&
    !(
      plain &&
      /^(?:发挥|充分发挥|坚持|抢抓|抓住|用好|践行|突出|贯彻|适应|顺应|鼓励|结合|配合|联合|利用|紧盯)$/.test(around[0])
    )
  ) {
    const body = at + around[0].length
    const immediate = skipAdverbs(text, body, end)
    const head = startsVerb(text, body, end) ? readHead(text, immediate, end) : undefined
    if (head) return plainObject(head, end)
    const inner = findInnerVerb(text, body, end)
    if (inner !== undefined) {
      const innerHead = readHead(text, skipAdverbs(text, inner, end), end)
      if (innerHead) return { ...plainObject(innerHead, end), frame: 'around' }
    }
    const verb = longestAt(verbs, text, at, end)
    return {
      frame: 'premise',
      verbStart: at,
      verbEnd: at + (verb?.length ?? around[0].length),
      objectStart: at + (verb?.length ?? around[0].length),
      objectEnd: end,
    }
  }
  if (marker === '为' && !/^为(?:了|民办|基层减负|期|止|主|辅|首)/.test(rest)) {
    const reading = readAfterNoun(text, at, end)
    if (reading) return { ...reading, frame: 'for' }
  }
  if (/^[向对从与同给由](?!口|外|接|标|比|照|策|话|阵|冲|抗|期|步|意|心|业|严|快|细|时|于|予)/.test(rest)) {
    const reading = readAfterNoun(text, at, end)
    if (reading) return { ...reading, frame: 'toward' }
  }
  if (plain) return plainObject(plain, end)
  return undefined
}

function readAfterNoun(text: string, at: number, end: number): VerbReading | undefined {
  const inner = findInnerVerb(text, at + 2, end) ?? findLastVerb(text, at + 2, end)
  if (inner === undefined) return undefined
  const head = readHead(text, skipAdverbs(text, inner, end), end)
  return head && plainObject(head, end)
}

function readLetting(text: string, at: number, end: number): VerbReading | undefined {
  const becoming = text.slice(at, end).lastIndexOf('成为')
  if (becoming > 1)
    return {
      frame: 'let',
      verbStart: at + becoming,
      verbEnd: at + becoming + 2,
      objectStart: at + 1,
      objectEnd: at + becoming,
    }
  const reading = readAfterNoun(text, at, end)
  return reading
    ? { ...reading, frame: 'let' }
    : { frame: 'let', verbStart: at, verbEnd: at, objectStart: at + 1, objectEnd: end }
}

/** 用更优的环境激发活力 reads like 以…; 用更大决心 does not. */
const DRIVING_AHEAD = /^用.{2,}(?:支撑|激发|推动|引领|促进|带动|服务|保障|赋能|换取|诠释|检验|回应|守护|撬动)/

/** 以X为Y is a premise; 以X推动Y has the head 推动. */
function readDriving(text: string, at: number, end: number): VerbReading | undefined {
  const rest = text.slice(at, end)
  const premise =
    /为(?:契机|根本|抓手|重要抓手|主线|牵引|引领|统领|导向|目标|重点|核心|基础|支撑|载体|依托|中心|主|先|要|本|纲|笔|关键|突破口|切入点|着力点|落脚点|动力|保障|指引|指导|遵循|龙头|骨干|主题|底线|标准|己任|荣|戒|鉴|媒|桥|支点|标杆|标尺|总抓手|根本遵循|强大动力|目的|宗旨|出发点|首要|前提|底色|特色|代表|题|主轴|主导|主体|补充|重心|方向|要求|内容|总纲|[\u4e00-\u9fff]{1,6}(?:抓手|引领|牵引|目标|动力|支撑|主线|契机|导向|保障|重点|载体|基础|途径|路径|方式|手段|任务)|民|重)$/
  if (premise.test(rest)) return { frame: 'premise', verbStart: at, verbEnd: at, objectStart: at + 1, objectEnd: end }
  for (let from = at + 2; from < end - 1; from++) {
    const begin = skipAdverbs(text, from, end)
    const verb = longestAt(driving, text, begin, end)
    if (verb === undefined || (verb.length === 1 && text.length - begin < 3)) continue
    const before = text[from - 1] ?? ''
    if (before === '、' || before === '的') continue
    const after = text.slice(begin + verb.length, end)
    if (after.length < 2 || ATTRIBUTE_AFTER_VERB.test(after) || (begin === from && straddlesWord(text, from))) continue
    if (/^(?:建设|服务|发展|创新|培育)$/.test(verb) && begin === from) continue
    const head = readHead(text, begin, end) ?? { start: begin, end: begin + verb.length }
    return { ...plainObject(head, end), frame: 'by' }
  }
  const inner = findInnerVerb(text, at + 2, end) ?? findLastVerb(text, at + 2, end)
  const head = inner === undefined ? undefined : readHead(text, skipAdverbs(text, inner, end), end)
  return head && { ...plainObject(head, end), frame: 'by' }
}

/** Ends of a 在… frame; 中心, 中国, 以上 and the like are no ends. */
const PLACE =
  /(?:的基础上|基础上|过程中|进程中|方面|领域|环节|(?<![以网线历])上(?!市|海|级|线|下(?!功夫|足|力气|苦功|真功)|学|合|年|升|游|门|报)|(?<![集其空])中(?!心|国|小|央|轴|试|医|东|华|长期|介|等|部|药|欧|关村|游)|等地|(?<![地线以])下(?!沉|放|游|降|一|半))/g

function readWithin(text: string, at: number, end: number): VerbReading | undefined {
  const rest = text.slice(at, end)
  const places = [...rest.matchAll(PLACE)].reverse()
  for (const place of places) {
    const body = at + place.index + place[0].length
    if (place.index < 2 || body >= end) continue
    const begin = skipAdverbs(text, body, end)
    const closing = longestAt(frameEnds, text, begin, end)
    const head: Head | undefined =
      closing !== undefined ? { start: begin, end: begin + closing.length } : readHead(text, begin, end)
    if (!head) continue
    const closed = head.end >= end
    return {
      frame: 'within',
      verbStart: head.start,
      verbEnd: head.end,
      objectStart: closed ? at + 1 : head.end,
      objectEnd: closed ? at + place.index : end,
    }
  }
  const reading = readAfterNoun(text, at, end)
  return reading && { ...reading, frame: 'within' }
}

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
    NOUN_PRONE.words.has(verb) ||
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
    /(增长|达到|提高到|提升到|提高|提升|下降|降低|控制在|控制|保持在|保持|稳定在|完成|超过|突破|不低于|不高于|不超过|高于|低于|优于|占比达到|占|实现|清零|全覆盖|动态清零|减少|增加|新增|翻一番|回升|达|建成|落地|投用|开工|通车)/g
  const rest = text.slice(from, end)
  for (const match of rest.matchAll(found)) {
    if (match.index < 2) continue
    const start = from + match.index
    return { frame: 'subject', verbStart: start, verbEnd: start + match[0].length, objectStart: from, objectEnd: start }
  }
  return undefined
}
