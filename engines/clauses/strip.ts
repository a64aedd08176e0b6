/**
 * Takes off a clause what the guide leaves outside the span: blanks and dashes, numbering, the speaker, connectives,
 * the subject before the modal, and the modal 要 itself (guide.md, rule 2). What is left starts the span.
 */
import { CONNECTIVES, MODALS, SAYING_VERBS } from '@lantu/data/lexicons'
import type { Clause } from './cut.ts'
import type { Duties } from './leads.ts'
import { findAssigningBracket, readPartners, readSubject } from './subject.ts'
import { longestAt, wordSet } from './words.ts'

export interface Stripped {
  readonly start: number
  readonly end: number
  /** True when the modal (要, 必须…) was found in this clause. */
  readonly modal: boolean
  /** True when a speaker or the meeting itself was taken off (常卫强调). */
  readonly speech: boolean
  /** True when numbering was taken off: the clause opens an item. */
  readonly numbered: boolean
  /** The unit before the work as written, or empty; 要 or a task may stand behind it. */
  readonly subject: string
  /** True when the subject's role or deadline demands the work without a modal (由区住建委牵头…). */
  readonly assigned: boolean
  /** The bracket behind the work that only assigns it, or empty. */
  readonly assignment: string
}

const modals = wordSet(MODALS)
const connectives = wordSet(CONNECTIVES)
const sayings = [...SAYING_VERBS].sort((a, b) => b.length - a.length)

const NUMBERING = [
  /^[—–\-－─·•●■◆▲※*\s]+/,
  /^（[一二三四五六七八九十百\d]{1,4}）/,
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^\d{1,3}(?:[、．]|\.(?!\d))/,
  /^第[一二三四五六七八九十]{1,3}[，、 ]/,
  /^[①-⑳⑴-⒇]/,
  /^[一二三四五六七八九十]{1,2}(?:是|要)(?=[^的])/,
]

/** The most important task is…, so that what follows is the demand. */
const TASK_OPENER = /^(?:.{0,12}(?:任务|工作|要求|关键|重点|要务)(?:就)?是要?)/
const SUBJECT_CHARS = 24
const SPEAKER =
  '(?:会议|全会|大会|讲话|报告|文件|他|她|[\\u4e00-\\u9fff]{2,4}|[^“”（）]{0,24}(?:书记|区长|市长|县长|省长|镇长|主任|主席|局长|总理|同志|会议|常委会|委员会|领导小组)[\\u4e00-\\u9fff]{0,4})'
const SAYING_PLACE = '(?:(?:在|就|研究|听取|审议|讨论|学习|针对|围绕)[^。；]{1,60}(?:中|时|上|后|汇报|情况)|就此)?'
const speech = new RegExp(
  `^(?:${SPEAKER}${SAYING_PLACE})?(?:并|还|又|就此|特别|进一步|再次|最后|同时|着重)*(?:${sayings.join('|')})$`,
)
/** 落实市委工作要求, 贯彻重要部署: a demand that only ends like a saying. */
const DEMAND_NOUN = /落实|贯彻|按照|根据|工作|坚持|总体|重要|战略|对标|体现|符合|践行|围绕|有关/

/** True for 常卫强调, 会议要求, 刘东伟在讲话中指出: a whole clause that only says who speaks. */
export function isSpeaker(clause: string): boolean {
  return (
    speech.test(clause) &&
    !DEMAND_NOUN.test(clause.replace(/(?:在|就|研究|听取|审议|讨论|针对|围绕).*(?:中|时|上|后|汇报|情况)/, ''))
  )
}

/** 会议要求区商务局…, with no comma between. */
const CALL = /^(?:此次|本次)?(?:会议|大会|全会|专题会|常务会|常委会)(?:强调|指出|要求|提出|决定|议定|明确|确定|部署)/

export function strip(text: string, clause: Clause, duties: Duties): Stripped {
  let { start, end } = clause
  let subject = ''
  let assigned = false
  const bracket = findAssigningBracket(text, start, end, duties)
  const assignment = bracket === undefined ? '' : text.slice(bracket, end)
  if (bracket !== undefined) end = bracket
  let numbered = false
  let speechSeen = false
  let modal = false
  const rest = (): string => text.slice(start, end)
  if (text[start] === '“' && !rest().includes('”')) start++
  if (text[end - 1] === '”' && !rest().includes('“')) end--
  const skipBlanks = (): void => {
    while (start < end && text[start] === ' ') start++
  }
  for (let again = true; again; ) {
    again = false
    skipBlanks()
    for (const pattern of NUMBERING) {
      const length = pattern.exec(rest())?.[0].length ?? 0
      if (length === 0 || length >= end - start) continue
      if (/(?:要)$/.test(text.slice(start, start + length))) modal = true
      if (!/^[—–\-\s]+$/.test(text.slice(start, start + length))) numbered = true
      start += length
      again = true
      break
    }
  }
  const call = CALL.exec(rest())?.[0].length ?? 0
  if (call > 0 && readSubject(text, start + call, end, duties)) {
    start += call
    speechSeen = true
  }
  const spoken = /^[^“”（）]{0,24}?(?:强调|指出|要求|提出|表示)(?=要|必须|既要)/.exec(rest())
  if (spoken) {
    start += spoken[0].length
    speechSeen = true
  }
  for (let again = true; again; ) {
    skipBlanks()
    const word = longestAt(connectives, text, start, end)
    again = word !== undefined && start + word.length < end
    // 并购, 且慢 and the like are not connectives: a single character counts only before a verb or the modal.
    if (word !== undefined && again) {
      if (word.length === 1 && /^(?:并购|并网|并轨|并联|并行|且慢)/.test(rest())) again = false
      else start += word.length
    }
  }
  const task = TASK_OPENER.exec(rest())
  if (task && task[0].length < end - start && !/[，]/.test(task[0])) {
    start += task[0].length
    modal = true
  }
  const takeSubject = (): boolean => {
    const acting = readSubject(text, start, end, duties)
    if (acting === undefined || acting.end >= end) return false
    subject = text.slice(start, acting.leadsEnd)
    if (acting.modal) modal = true
    else assigned = acting.demanded
    start = acting.end
    return true
  }
  const beforeModal = findSubjectBeforeModal(rest())
  if (takeSubject()) {
    // The subject and what it is asked with are off.
  } else if (beforeModal !== undefined) {
    subject = text.slice(start, start + beforeModal)
    start = readPartners(text, start + beforeModal, end, duties)
    modal = true
  } else {
    const word = longestAt(modals, text, start, end)
    if (
      word !== undefined &&
      start + word.length < end &&
      !/^(?:要素|要件|要点(?!线)|要求|要闻|要紧|应急|应用|应对|应届|应收|应保|应享|应出|应下|应落|应检|应种|应尽|应治|应试|需求|需要侧|要道|要塞|要事|要务|应诉)/.test(
        rest(),
      )
    ) {
      const keep = word.startsWith('既') || word.startsWith('又') || word.startsWith('也') || word.startsWith('还')
      // 既要…也要… stays in the span as written; only the bare modal is outside it.
      if (!keep) start += word.length
      modal = true
      if (!keep) takeSubject()
    }
  }
  skipBlanks()
  return { start, end, modal, speech: speechSeen, numbered, subject, assigned, assignment }
}

const SUBJECT_BEFORE_MODAL = new RegExp(
  `^(?:(?:今年|明年|下一步|接下来|20\\d\\d年|新的一年|当前)[，]?)?(?:各|全|区|市|县|镇|我们|政府|大家|有关|相关|广大|党员|领导|干部|街道|部门|单位|企业|属地|责任|牵头|纪检|组织|宣传|办公室|委|局)[^“”（）要，]{0,${SUBJECT_CHARS}}?(?:都|还|也|更|就)?(?<![首重主需次简纪紧摘概])(?:要|必须|应当|务必|将)`,
)

/** Length of `各区镇、各部门要`: a subject and the modal, when the clause starts with a subject that can be told to act. */
function findSubjectBeforeModal(clause: string): number | undefined {
  const found = SUBJECT_BEFORE_MODAL.exec(clause)
  if (!found || found[0].length >= clause.length) return undefined
  if (/^(?:素|求|点|件|务|闻|害)/.test(clause.slice(found[0].length))) return undefined
  return found[0].length
}
