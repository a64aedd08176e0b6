/** Tells a clause that reports, describes or only introduces from one that can be a row. */
import { DEMANDING_VERBS, NARRATIVE_MARKS } from '@lantu/data/lexicons'
import { fold } from './normalise.ts'

const marks = NARRATIVE_MARKS.map(fold)
const demanding = new RegExp(`(?:${DEMANDING_VERBS.join('|')})$`)

/** 常卫强调 opens a demand even without 要; 会议通报 does not. */
export function isSpokenOnly(clause: string): boolean {
  return demanding.test(clause)
}

/** 会议要求, 会议议定: how minutes open a demand. 会议指出 and 会议通报 tell, and open none. */
export const opensResolution = (clause: string): boolean =>
  /^(?:此次|本次|这次)?(?:会议|大会|专题会|常务会|常委会)(?:要求|决定|议定|明确|确定|原则同意|同意|部署)$/.test(clause)

/** 区商务局牵头, 由区应急局负责: names who does it, and what follows in the sentence is to be done. */
export const assignsLead = (clause: string): boolean =>
  /^(?:由|请)?[区市县各街][^，]{1,30}(?:牵头|负责|主责|具体负责)$/.test(clause)

const DEADLINE =
  /^(?:分别)?(?:于|在|力争|争取)?(?:(?:20\d\d年|今年|年)?(?:\d{1,2}月|[一二三四]季度|上半年|年)?(?:\d{1,2}日|上旬|中旬|下旬|底|末)?、)*(?:20\d\d年|今年|年)?(?:\d{1,2}月|[一二三四]季度|上半年|年)?(?:\d{1,2}日|上旬|中旬|下旬|底|末)?(?:之前|以前|前)(?!一|三|列)/

/** How long the deadline is with which a clause opens (2024年6月底前完成…): such a day is still to come. 0 where there is none. */
export const deadlineLength = (span: string): number =>
  /[了已]/.test(span) ? 0 : (DEADLINE.exec(span)?.[0].length ?? 0)

export interface NarrativeInput {
  readonly span: string
  readonly kind: 'meeting' | 'report'
  readonly modal: boolean
  readonly first: boolean
}

const COPULA = /^[^“”]{0,30}?(?<![就还也总但尤其若])是(?!否|非)/
const ADDRESS =
  /^(?:发布机构|索 ?引 ?号|文 ?号|发文日期|成文日期|责任单位|牵头单位|配合单位|责任编辑|编辑|审核|各位代表|同志们|谢谢|现在|请予审议|并请|来源|时间|打印|下载|相关报道|记者)/
const SITUATION =
  /^(?:当前|目前|世界|国际|国内|从国际看|从国内看|一年来|过去一年|去年|五年来|回顾|今年以来|上半年(?!要)|前三季度|会议|大会|会上|会后|区领导|市领导|区委书记|市委书记|区委副书记|区长|市长|副区长|区人大|区政协|他|她|记者|截至)/

/** `clause`: only this one is narrative; `sentence`: so is the rest of its sentence. */
export function isNarrative({ span, kind, modal, first }: NarrativeInput): 'no' | 'clause' | 'sentence' {
  if (ADDRESS.test(span)) return 'sentence'
  if (/^［|^【|^（?(?:责任|牵头|配合)单位/.test(span)) return 'clause'
  if (/以下(?:几个)?(?:方面|工作|任务)|^实现上述/.test(span)) return 'clause'
  if (modal) return 'no'
  if (kind === 'meeting' && first && SITUATION.test(span)) return 'sentence'
  if (/^(?:今年|明年|20\d\d年|“?十[三四五]五”?(?:时期)?|当前|这)[^，]{0,30}是/.test(span)) return 'sentence'
  if (COPULA.test(span.replace(/“[^”]*”/g, '')) && !/^(?:坚持|把|将|以|让|围绕|不断|特别是|尤其是)/.test(span))
    return 'clause'
  if (/(?<![为除])了(?!解|结|望|然)/.test(span)) return 'clause'
  if (marks.some((mark) => span.includes(mark))) return kind === 'meeting' && first ? 'sentence' : 'clause'
  if (/(?:参加|出席|列席|主持|召开|陪同|出席会议|如下)$/.test(span)) return 'sentence'
  return 'no'
}

/** `“两区”建设方面`, `今年发展主要预期目标是`: a topic for the rows that follow, not a row. */
export function readTopicPrefix(clause: string): { skip: number; length: number } | undefined {
  const skip =
    /^(?:\s|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|[一二三四五六七八九十]是|并|同时)*/.exec(clause)?.[0]
      .length ?? 0
  const body = clause.slice(skip)
  if (/^(?!在|从)[^，]{2,24}方面$/.test(body)) return { skip, length: body.length }
  if (/(?:预期目标|主要目标|目标|总体要求|总体思路)(?:是|为)?$/.test(body) && /(?:是|为)$/.test(body))
    return { skip, length: body.length }
  return undefined
}
