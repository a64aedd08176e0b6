/**
 * Decides whether a clause is something to do, a result to reach, or a stance (guide.md, level).
 *
 * The order of the rules is the order of certainty: a number makes a goal of anything; a thought in the object makes
 * a stance of any verb; then the verb decides.
 */
import { CONCRETE_OBJECTS, STANCE_OBJECTS, STANCE_VERBS } from '@lantu/data/lexicons'
import type { Level } from './contract.ts'
import { fold } from './normalise.ts'
import type { VerbReading } from './verb/index.ts'
import { wordSet } from './words.ts'

export interface LevelReading {
  readonly level: Exclude<Level, 'heading'>
  readonly rule: string
}

export interface LevelInput {
  readonly text: string
  /** The span within `text`. */
  readonly start: number
  readonly end: number
  readonly verb: VerbReading
  readonly hasNumber: boolean
  /** A target without a number, or a date. */
  readonly hasTarget: boolean
  readonly hasConcreteName: boolean
  /** The closing call to the assembly (让我们…) has begun. */
  readonly inCall: boolean
  /** An earlier clause of the sentence already set the whole sentence to thought (强化…思维). */
  readonly inThought: boolean
  /** The clause stands under 总体要求是: how to go about everything, not what to do. */
  readonly inRequirement: boolean
}

const stanceVerbs = wordSet(STANCE_VERBS)
const stanceObjects = STANCE_OBJECTS.map(fold).sort((a, b) => b.length - a.length)
const concrete = CONCRETE_OBJECTS.map(fold)
/** In a sentence about thinking, measures and steps are still thought. */
const concreteThings = concrete.filter((word) => !/^(?:措施|机制|体系|工作|能力|管理|队伍)$/.test(word))

/** Under 总体要求是 these say in whose sense everything is done. */
const GUIDING_VERBS = /^(?:贯彻|落实|贯彻落实|坚持|服务|融入|服务和融入|统筹)$/
const EMPTY_HEADS =
  /^(?:组织领导|领导|落实|重点|关键|重点关键|问题导向|目标导向|以人为本|各项工作|各项事业|经济社会发展各项工作|工作|发展)$/
const GOAL_VERBS =
  /^(?:实现|确保|达到|形成|增强|释放|成为|转化|保持|完成|提升|提高|增长|突破|补齐|打造|争创|力争|培育形成|取得|降低|下降|激发|树牢|赢得|推动形成|建成|持续保持|全覆盖|清零)$/
const ACHIEVED =
  /(?:取得(?:新的?|更大|更好|明显|显著)+(?:成效|突破|成绩|进展|成果)|走在前列|迈上新台阶|开创新局面|再上新台阶|落到实处|见到实效|落地见效|行稳致远|不断提升)$/
const OFFERING =
  /(?:打下.*基础|奠定.*基础|提供.*(?:支撑|保障|保证|动力)|贡献.*(?:力量|智慧|经验)|作出.*贡献|做出.*贡献|撑腰.*|保驾护航|献礼|迎接党的.*)$/

/** 在X上下功夫 promises effort on X, whatever the effort is called. */
const FRAME_EFFORTS =
  /^(?:下功夫|下足功夫|下真功夫|下力气|下苦功|用力|发力|持续发力|协同发力|聚力|竭尽全力|尽心尽力|形成合力|攻坚|求突破|出实招|出真招|做文章)$/
/** Whatever is named behind these, it is to be understood, not done. */
const HARD_STANCE = /^(?:领悟|深刻领悟|领会|牢记|铭记|拥护|认识|认识把握|秉持|胸怀|感恩)$/

/** The last item of a 、 list, or its first: 信心、积极进取 is as much of the head as 信心. */
function endsWithStanceObject(object: string): boolean {
  const first = object.split('、')[0] ?? object
  return stanceObjects.some((word) => object.endsWith(word) || first.endsWith(word))
}

export function readLevel(input: LevelInput): LevelReading {
  const { text, verb } = input
  const span = text
  const head = span.slice(verb.verbStart, verb.verbEnd)
  const object = span.slice(verb.objectStart, verb.objectEnd)
  const bare = head.replace(/好$/, '')
  if (input.inCall) return { level: 'stance', rule: 'level.call' }
  if (verb.frame === 'subject') return { level: 'goal', rule: 'level.measured' }
  if (verb.frame === 'premise') return { level: 'stance', rule: 'level.premise' }
  if (input.hasNumber) return { level: GOAL_VERBS.test(bare) ? 'goal' : 'action', rule: 'level.number' }
  if (input.inRequirement && GUIDING_VERBS.test(bare)) return { level: 'stance', rule: 'level.requirement' }
  const tail = span.slice(verb.verbStart, input.end)
  if (
    (verb.frame === 'for' && OFFERING.test(tail)) ||
    /(?:(?:多|作出|做出|新的|更大)贡献|献礼|迎接党的.*召开)$/.test(tail)
  )
    return { level: 'stance', rule: 'level.offering' }
  if (
    /^(?:既要|又要|也要|还要)?(?:善于|敢于|勇于|乐于)/.test(span.slice(input.start, input.end)) ||
    /^从.+出发/.test(span.slice(input.start, input.end))
  )
    return { level: 'stance', rule: 'level.manner' }
  if (verb.frame === 'let') return { level: 'goal', rule: 'level.let' }
  if (verb.frame === 'dispose' && !/作为|当作|视为|走得/.test(tail) && !/^(?:思想|精力|心思)/.test(object))
    return { level: /转化|成为|变成|建成|建设成|打造成/.test(head) ? 'goal' : 'action', rule: 'level.disposal' }
  if ((verb.frame === 'within' || verb.frame === 'toward') && FRAME_EFFORTS.test(head))
    return { level: 'action', rule: 'level.effort' }
  if (
    /^(?:弘扬|发扬|传承|秉承|践行|培育)/.test(bare) &&
    /(?:精神|作风|传统|品格|理念|初心|情怀|价值观|宗旨)$/.test(object)
  )
    return { level: 'stance', rule: 'level.spirit' }
  if (HARD_STANCE.test(bare)) return { level: 'stance', rule: 'level.hard-stance' }
  if (/^坚持/.test(head) && /^以.+为/.test(object)) return { level: 'stance', rule: 'level.hard-stance' }
  if (
    input.inThought &&
    !input.hasConcreteName &&
    !input.hasTarget &&
    !concreteThings.some((word) => object.includes(word))
  )
    return { level: 'stance', rule: 'level.thought-block' }
  if (ACHIEVED.test(tail)) return { level: 'stance', rule: 'level.empty-result' }
  if (verb.frame === 'dispose') return { level: 'stance', rule: 'level.disposal-premise' }
  if (EMPTY_HEADS.test(object.split('、')[0] ?? object) || /^(?:问题|目标|结果|需求|效果)导向/.test(object))
    return { level: 'stance', rule: 'level.empty-object' }
  if (endsWithStanceObject(object)) {
    if (/^把握/.test(head) && /优势$/.test(object)) return { level: 'action', rule: 'level.advantage' }
    return { level: 'stance', rule: 'level.stance-object' }
  }
  if (stanceVerbs.words.has(bare) || stanceVerbs.words.has(head)) {
    const solid = input.hasConcreteName || concrete.some((word) => object.includes(word))
    const soft =
      /^(?:关注|紧盯|扛牢|扛起|坚持|坚定|绷紧|把握|把准|认识|认识把握|谱写|书写|续写|唱响|奏响|锚定|奋战|奋斗|拼出|立足|着眼|围绕|紧扣|观|考虑|讲究|撑腰鼓劲|抢抓|抓住|打下|奠定|胸怀|牢记|领悟|秉持)$/
    if (!solid || (soft.test(bare) && !input.hasConcreteName)) return { level: 'stance', rule: 'level.stance-verb' }
  }
  return { level: GOAL_VERBS.test(bare) ? 'goal' : 'action', rule: `level.verb` }
}

/** 强化…思维, 树立…理念: the rest of the sentence explains the thought. */
export function opensThought(head: string, object: string): boolean {
  return (
    /^(?:强化|树立|树牢|增强|形成|确立|破除|坚持)/.test(head) &&
    /(?:思维|思维方式|理念|观念|思想|方法论|政绩观|安全观|发展观)$/.test(object)
  )
}
