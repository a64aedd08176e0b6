/**
 * Finds named projects, campaigns, events, places, documents, programmes and bodies in a clause.
 *
 * Three sources, surest first: book marks and quotes with the noun behind them, names known to the lexicon, and noun
 * phrases that end in a head noun (行动, 示范区, 大会) and say more than general modifiers (重大项目 is no name).
 */
import {
  ACTION_VERBS,
  COMMON_PHRASES,
  FIGURATIVE_QUOTES,
  GENERAL_MODIFIERS,
  INDEFINITE_MODIFIERS,
  NAME_HEADS,
  VERB_COMPOUNDS,
  WEAK_HEADS,
} from '@lantu/data/lexicons'
import { NamedKind } from './contract.ts'
import { fold } from './normalise.ts'
import { longestAt, wordSet } from './words.ts'

export interface NamedReading {
  readonly start: number
  readonly end: number
  readonly kind: NamedKind
}

/** A name that stands without a head noun, folded. */
export interface Word {
  readonly word: string
  readonly kind: NamedKind
}

export function listWords(table: Readonly<Record<NamedKind, readonly string[]>>): Word[] {
  return NamedKind.options
    .flatMap((kind) => table[kind].map((word) => ({ word: fold(word), kind })))
    .sort((a, b) => b.word.length - a.word.length)
}

const heads = listWords(NAME_HEADS)
const weak = wordSet(WEAK_HEADS)
const general = wordSet(GENERAL_MODIFIERS)
const figurative = wordSet(FIGURATIVE_QUOTES)
const indefinite = wordSet(INDEFINITE_MODIFIERS)
const common = wordSet(COMMON_PHRASES)
const verbs = wordSet(ACTION_VERBS, VERB_COMPOUNDS)
const NUMERAL_SLOGAN = /[一二两三四五六七八九十百千万\d][个管篇新重大区高有项横纵网必化]|\d|[+×]|两区|两新|两重|五子|双/

/** Noun behind a closing quote that belongs to the name. */
const TAIL =
  /^(?:[\u4e00-\u9fff]{0,10}?(?:行动计划|专项行动|行动方案|实施方案|三年行动|攻坚行动|行动|项目|工程|计划|规划|方案|意见|政策|活动|机制|模式|体系|平台|制度|改革|试点|品牌|标识|服务|示范区|基地|园区|集聚区|产业带|走廊|联盟|论坛|大会|联动|重点区域|地区|建设|战略|清单|办法|措施|条例|赛|节|展|中心|区|园))/

export interface NamedAsked {
  readonly objectStart: number
  /** Names known to the lexicon, longest first. */
  readonly known: readonly Word[]
}

export function findNamed(text: string, from: number, end: number, asked: NamedAsked): NamedReading[] {
  const { objectStart, known } = asked
  const found: NamedReading[] = []
  const add = (start: number, stop: number, kind: NamedKind): void => {
    if (stop - start < 2) return
    if (!found.some((other) => start < other.end && other.start < stop)) found.push({ start, end: stop, kind })
  }
  findBookTitles(text, from, end, add)
  findQuoted(text, { from, end, objectStart }, add)
  findKnown(text, { from, end, known }, add)
  findHeaded(text, { from, end, objectStart }, add)
  return found.sort((a, b) => a.start - b.start)
}

type Add = (start: number, end: number, kind: NamedKind) => void

interface Bounds {
  readonly from: number
  readonly end: number
  readonly objectStart: number
}

function findBookTitles(text: string, from: number, end: number, add: Add): void {
  for (const match of text.slice(from, end).matchAll(/《[^《》]{2,60}》/g))
    add(from + match.index, from + match.index + match[0].length, 'document')
}

function kindOfTail(tail: string): NamedKind {
  return heads.find(({ word }) => tail.endsWith(word))?.kind ?? 'programme'
}

function findQuoted(text: string, bounds: Bounds, add: Add): void {
  const { from, end, objectStart } = bounds
  const clause = text.slice(from, end)
  for (const match of clause.matchAll(/“([^“”]{2,24})”/g)) {
    const inner = match[1] ?? ''
    let start = from + match.index
    const close = start + match[0].length
    const tail = TAIL.exec(text.slice(close, end))?.[0] ?? ''
    const clean = /[的、，等和与]/.test(tail) ? '' : tail
    if (figurative.words.has(inner) || /[、，]/.test(inner)) continue
    if (/^(?:意识|思维|理念|思想|精神|责任感|作风|原则|的|式)/.test(text.slice(close, end))) continue
    if (HOLIDAY.test(inner)) continue
    // “高铁+” joins two fields, “十五五” is a span of years: neither is a name without a noun behind it.
    if (clean === '' && (inner.endsWith('+') || /^十[二三四五六]五$/.test(inner))) continue
    if (
      clean === '' &&
      !NUMERAL_SLOGAN.test(inner) &&
      /^(?:效应|作用|优势|红利|难题|问题|需求|的|式)/.test(text.slice(close, end))
    )
      continue
    const prefix = text.slice(objectStart, start)
    if (
      objectStart > from &&
      objectStart < start &&
      /^[\u4e00-\u9fff]{2,6}$/.test(prefix) &&
      !/[的等一批和与及]|^(?:国家)|推进|推动|打造|建设|实施|开展|强化|落实|深化|谋划|促进/.test(prefix)
    )
      start = objectStart
    const stop = close + (/^(?:重点区域|地区|建设|服务)$/.test(clean) && !NUMERAL_SLOGAN.test(inner) ? 0 : clean.length)
    add(start, stop, clean === '' ? 'programme' : kindOfTail(clean))
  }
}

function findKnown(text: string, asked: { from: number; end: number; known: readonly Word[] }, add: Add): void {
  const { from, end, known } = asked
  const clause = text.slice(from, end)
  for (const { word, kind } of known) {
    const at = clause.indexOf(word)
    if (at >= 0) add(from + at, from + at + word.length, kind)
  }
}

const HOLIDAY = /^(?:五一|十一|春节|元旦|国庆|中秋|清明|端午)$/

const BOUNDARY = /[、，和与及“”的等（）《》\s]/

/** Walks left from a head noun to where the noun phrase begins. */
/** 创新政策向国家级经开区延伸: the noun phrase begins after the preposition. */
const PREPOSITION = /^(?:.[向至]|[^共协相合]同)(?=[\u4e00-\u9fff]{2})/

/** 牵头组建创新联合体: what is founded begins behind the verb. */
const FOUNDING = /^(?:推进|推动|加快|落实|实施|开展|深化|加强|支持|组建|成立|设立|牵头|打造|争创|筹建)$/

function phraseStart(text: string, head: number, floor: number): number {
  let start = head
  while (
    start > floor &&
    head - start < 24 &&
    !BOUNDARY.test(text[start - 1] ?? '') &&
    !PREPOSITION.test(text.slice(start - 2, head)) &&
    !FOUNDING.test(text.slice(start - 2, start))
  )
    start--
  return start
}

/** 、建设X示范区: the verb of a list item is not part of the name. */
function skipVerb(text: string, start: number, head: number): number {
  const verb = longestAt(verbs, text, start, head)
  if (verb === undefined || verb.length < 2) return start
  const next = start + verb.length
  // 创新, 服务, 发展 open names too: only a verb that leaves a longer topic behind is taken off.
  return head - next >= 3 &&
    !/^(?:创新|服务|发展|开放|改革|教育|合作|保护|治理|消费|生产|运营|管理|综合|集成|应急|投资|转型|融合|体育|学习|规划|培训|提振|保障|演艺)/.test(
      verb,
    )
    ? next
    : start
}

/** Two characters of general topic (文化行动) are too little for a name. */
function isShortTopic(body: string): boolean {
  return body.length < 4 && isGeneral(body)
}

function isGeneral(body: string): boolean {
  let at = 0
  while (at < body.length) {
    const word = longestAt(general, body, at, body.length)
    if (word === undefined) return false
    at += word.length
  }
  return true
}

function findHeaded(text: string, bounds: Bounds, add: Add): void {
  const { from, end, objectStart } = bounds
  const clause = text.slice(from, end)
  const floor = objectStart > from && objectStart < end ? objectStart : from
  for (const { word, kind } of heads) {
    for (let at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + word.length)) {
      const head = from + at
      if (head < floor) continue
      const stop = head + word.length
      if (/^(?:化|性|型|力度|建设者|管理者)/.test(text.slice(stop, end))) continue
      const start = skipVerb(text, phraseStart(text, head, floor), head)
      const body = text.slice(start, head)
      const weakHead = weak.words.has(word)
      if (body.length < (weakHead ? 3 : 2) || (weakHead ? isGeneral(body) : isShortTopic(body))) continue
      if (/\d|一批|一个|各类|等地|更多|若干/.test(body) || longestAt(indefinite, text, start, head) !== undefined)
        continue
      if (/(?:重大|重点|存量|增量|在施|各类)$/.test(body)) continue
      if (/跟着|围着|不断|进一步/.test(body)) continue
      if (common.words.has(text.slice(start, stop))) continue
      add(start, stop, kind)
    }
  }
}
