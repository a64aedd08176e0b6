/** Tells a clause that reports, describes or only introduces from one that can be a row. */
import { DEMANDING_VERBS, NARRATIVE_MARKS } from '@lantu/data/lexicons'
import { fold } from './normalise.ts'

const marks = NARRATIVE_MARKS.map(fold)
const demanding = new RegExp(`(?:${DEMANDING_VERBS.join('|')})$`)

/** 常卫强调 opens a demand even without 要; 会议通报 does not. */
export function isSpokenOnly(clause: string): boolean {
  return demanding.test(clause)
}

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
