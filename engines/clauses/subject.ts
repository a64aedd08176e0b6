/**
 * Reads the unit that stands before a commitment or behind an item.
 *
 * Before: 区商务局6月底前…, 由区住建委牵头制定…, 区发展改革委要会同区财政局…; the guide leaves a subject outside the span, so
 * this says how long it is. Behind: 责任单位：区城管委, （牵头单位：…）. A name is one of the duties file, or has the shape
 * of a unit's name (区…局, 各街道) and something to do right behind it; a person's name or post is never read as one.
 */
import {
  HELPING_LABELS,
  HELPING_WORDS,
  LEADING_LABELS,
  LEADING_WORDS,
  NO_UNIT_BEHIND,
  REPORTING_WORDS,
  UNIT_ENDINGS,
  UNIT_OPENINGS,
} from '@lantu/data/lexicons'
import type { Duties } from './leads.ts'
import { findTime, type TimeAsked } from './time.ts'
import { startsVerb } from './verb/adverbs.ts'
import { longestAt, wordSet } from './words.ts'

export interface Subject {
  /** Where the subject ends and the work begins. */
  readonly end: number
  /** The stretch that names who leads; helpers stand outside it. */
  readonly leadsEnd: number
  /** True when 要 or another modal stood between. */
  readonly modal: boolean
  /** True when a deadline, 由 or 牵头 stands with it, so that it is to be done even without 要. */
  readonly demanded: boolean
}

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const opening = new RegExp(`^${UNIT_OPENINGS}`)
/** 八角街道, 鲁谷地区办事处: a street's name has no opening of its own. */
const street = /^[\u4e00-\u9fff]{2,6}?(?:街道(?:办事处|办)?|地区办事处|镇政府|乡政府)/
const notStreet = /^(?:支持|推动|指导|督促|压实|落实|加强|发挥|引导|组织|协调|要求|鼓励|背街|所有|每个|部分|其他|重点)/
const endings = wordSet(UNIT_ENDINGS)
const leading = new RegExp(`^(?:${byLength(LEADING_WORDS)})`)
const helping = new RegExp(`^(?:${byLength(HELPING_WORDS)})`)
const helpingEnd = new RegExp(`(?:${byLength(HELPING_WORDS)})[）］】]?$`)
const reporting = new RegExp(`^(?:${byLength(REPORTING_WORDS)})`)
const MODAL = /^(?:要(?!求|素|件)|应(?!用|急|对)|须|必须|务必|需(?!求)|将)/
const JOINING = /^(?:以及|[、和与及])/
const TOGETHER = /^(?:会同|商)(?=[区市县各有相街])/
const LONGEST_NAME = 18

/** Only where a time stands matters here, not which days it means. */
const UNDATED: TimeAsked = { date: null, tables: { plans: [], holidays: [] } }

const timeLength = (text: string, at: number, end: number): number => {
  const found = findTime(text, at, Math.min(end, at + 24), UNDATED)
  return found && /^(?:分别)?(?:于|在|到|至|力争|确保|争取)?$/.test(text.slice(at, found.start)) ? found.end - at : 0
}

/** What may stand right behind the name of a unit that is told to act. */
function actsBehind(text: string, at: number, end: number): boolean {
  const rest = text.slice(at, end)
  if (rest === '' || JOINING.test(rest) || MODAL.test(rest) || TOGETHER.test(rest)) return true
  if (leading.test(rest) || helping.test(rest)) return true
  return timeLength(text, at, end) > 0 || (!reporting.test(rest) && startsVerb(text, at, end))
}

function readName(text: string, at: number, end: number, duties: Duties): number | undefined {
  const known = longestAt(duties.names, text, at, end)
  if (known !== undefined && !NO_UNIT_BEHIND.test(text.slice(at + known.length, end))) return at + known.length
  const rest = text.slice(at, end)
  const road = notStreet.test(rest) || startsVerb(text, at, end) ? undefined : street.exec(rest)?.[0].length
  if (road !== undefined && actsBehind(text, at + road, end)) return at + road
  const start = opening.exec(rest)?.[0].length
  if (start === undefined) return undefined
  for (let from = at + start - 1; from < Math.min(end, at + LONGEST_NAME); from++) {
    if (!/[\u4e00-\u9fff]/.test(text[from] ?? '')) return undefined
    const ending = longestAt(endings, text, from, end)
    if (ending === undefined || from + ending.length - at < 2) continue
    const stop = from + ending.length
    if (!NO_UNIT_BEHIND.test(text.slice(stop, end)) && actsBehind(text, stop, end)) return stop
  }
  return undefined
}

/** A list of units joined by 、和与; its end, or undefined where none stands. */
function readUnits(text: string, at: number, end: number, duties: Duties): number | undefined {
  let stop: number | undefined
  for (let from = at; from < end; ) {
    const next = readName(text, from, end, duties)
    if (next === undefined) return stop
    stop = next
    const joint = JOINING.exec(text.slice(stop, end))
    if (!joint) return stop
    from = stop + joint[0].length
  }
  return stop
}

/** 会同区财政局: who works with the unit is no part of the work either. */
export function readPartners(text: string, at: number, end: number, duties: Duties): number {
  const together = TOGETHER.exec(text.slice(at, end))
  const stop = together ? readUnits(text, at + together[0].length, end, duties) : undefined
  return stop ?? at
}

/** Undefined where no unit opens the clause, or where one only reports or helps. */
export function readSubject(text: string, at: number, end: number, duties: Duties): Subject | undefined {
  const called = at + (/^(?:由|请|责成)/.exec(text.slice(at, end))?.[0].length ?? 0)
  const leadsEnd = readUnits(text, called, end, duties)
  if (leadsEnd === undefined) return undefined
  const partners = readPartners(text, leadsEnd, end, duties)
  let stop = partners
  const role = leading.exec(text.slice(stop, end))?.[0].length ?? 0
  if (role > 0) stop = skipHelpers(text, stop + role, end, duties)
  const rest = text.slice(stop, end)
  const modal = MODAL.exec(rest)?.[0].length ?? 0
  if (modal > 0) return { end: readPartners(text, stop + modal, end, duties), leadsEnd, modal: true, demanded: true }
  const demanded = called > at || role > 0 || (partners > leadsEnd && stop === end) || timeLength(text, stop, end) > 0
  if (!demanded && (helping.test(rest) || reporting.test(rest))) return undefined
  return { end: stop, leadsEnd, modal: false, demanded }
}

/** 区住建委牵头、区财政局配合: helpers go with the one who leads. */
function skipHelpers(text: string, at: number, end: number, duties: Duties): number {
  const from = text[at] === '、' ? at + 1 : at
  const stop = readUnits(text, from, end, duties)
  const help = stop === undefined ? undefined : helping.exec(text.slice(stop, end))
  return stop !== undefined && help ? stop + help[0].length : at
}

const LEADING_LABEL = new RegExp(`^(?:${byLength(LEADING_LABELS)})(?=[：: ]|$)`)
const LABEL = new RegExp(`^ *(?:${byLength([...LEADING_LABELS, ...HELPING_LABELS])})(?=[：: ]|$)`)
const LABELS_WITHIN = new RegExp(
  `(?=(?<![\\u4e00-\\u9fff])(?:${byLength([...LEADING_LABELS, ...HELPING_LABELS])})[：: ])`,
)

/** Whether a clause is the label of an assignment: 责任单位, or the whole 责任单位 区城管委. */
export const opensAssignment = (clause: string, mark: string): boolean =>
  LABEL.test(clause) && (mark === '：' || /[： ]/.test(clause.trim()))

/** 责任单位：区城管委；配合单位：区财政局, or 区教委牵头，区财政局配合: the part that names who leads. */
export function leadingPart(assignment: string): string {
  const labelled = assignment.split(LABELS_WITHIN).filter((part) => LABEL.test(part))
  if (labelled.length > 0) return labelled.filter((part) => LEADING_LABEL.test(part.trim())).join(' ')
  return assignment
    .split(/[，；]/)
    .filter((part) => !helpingEnd.test(part))
    .join(' ')
}

/** Where a bracket that only assigns (（责任单位：…）, （区住建委牵头）) begins at the end of a clause. */
export function findAssigningBracket(text: string, from: number, end: number, duties: Duties): number | undefined {
  const bracket = /[（［【]([^（［【]*)[）］】]$/.exec(text.slice(from, end))
  if (!bracket) return undefined
  const inside = bracket[1] ?? ''
  const start = from + bracket.index
  if (LABEL.test(inside)) return start
  const units = readUnits(text, start + 1, end - 1, duties)
  if (units === undefined) return undefined
  const rest = text.slice(units, end - 1)
  return rest === '' || leading.test(rest) || helping.test(rest) ? start : undefined
}
