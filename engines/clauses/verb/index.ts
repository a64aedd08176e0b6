/**
 * Finds the head verb of a clause and its object (guide.md, rules 3–5).
 *
 * Adverbs are skipped, then the frame decides: 以X做Y, 把X…, 让X…, 在X上…, 围绕X做Y carry their verb further right;
 * otherwise the verb opens the clause. 加快构建 yields 构建, 加快…改革 yields 加快; two verbs side by side are one head
 * unless the first takes a nominal complement (加强宣传引导).
 */
import { longestAt } from '../words.ts'
import { skipAdverbs, startsVerb, verbs } from './adverbs.ts'
import { DISPOSAL_END, readDisposal } from './disposal.ts'
import { DRIVING_AHEAD, readDriving, readLetting, readWithin } from './frames.ts'
import { readHead } from './head.ts'
import { findInnerVerb, readAfterNoun } from './inner.ts'
import { plainObject, type VerbReading } from './reading.ts'

export type { Frame, VerbReading } from './reading.ts'
export { opensWithNoun, readMeasuredVerb, readResultVerb, readSubjectVerb } from './results.ts'

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
