/** Frames whose verb stands behind a noun phrase: 让X…, 以X做Y, 在X上…. */
import { DRIVING_VERBS, FRAME_END_VERBS } from '@lantu/data/lexicons'
import { longestAt, wordSet } from '../words.ts'
import { skipAdverbs } from './adverbs.ts'
import { readHead } from './head.ts'
import { ATTRIBUTE_AFTER_VERB, findInnerVerb, findLastVerb, readAfterNoun, straddlesWord } from './inner.ts'
import { type Head, plainObject, type VerbReading } from './reading.ts'

const frameEnds = wordSet(FRAME_END_VERBS)
const driving = wordSet(DRIVING_VERBS)

export function readLetting(text: string, at: number, end: number): VerbReading | undefined {
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
export const DRIVING_AHEAD = /^用.{2,}(?:支撑|激发|推动|引领|促进|带动|服务|保障|赋能|换取|诠释|检验|回应|守护|撬动)/

/** 以X为Y is a premise; 以X推动Y has the head 推动. */
export function readDriving(text: string, at: number, end: number): VerbReading | undefined {
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

export function readWithin(text: string, at: number, end: number): VerbReading | undefined {
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
