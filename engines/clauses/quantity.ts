/**
 * Finds numeric and enumerated targets with value, unit and bound.
 *
 * 5%左右 is about 5 %, 不低于60% a minimum, 控制在3%以内 a maximum, 5%—6% a range, 一批 qualitative with null value.
 * The value is the number as written, the unit what stands behind it (60 and 万人): the ledger's own unit codes are
 * chosen by a person. Years, dates, line and room numbers, and numbers inside a name in quotes are no quantities.
 */
import { QUALITATIVE_TARGETS, QUANTITY_UNITS } from '@lantu/data/lexicons'
import type { Bound } from './contract.ts'

export interface QuantityReading {
  readonly start: number
  readonly end: number
  readonly value: number | [number, number] | null
  readonly unit: string | null
  readonly bound: Bound
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/%]/g, '\\$&')
const units = [...QUANTITY_UNITS]
  .sort((a, b) => b.length - a.length)
  .map(literal)
  .join('|')
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'
const CHINESE = '[一二两三四五六七八九十百千万]{1,5}'
const MIN_BEFORE = '大于等于|≥|＞|>|不低于|不少于|不小于|至少|最低|超过|超|突破|高于|多于|大于|优于|力争超过'
const MAX_BEFORE = '小于等于|≤|＜|<|不超过|不高于|不多于|不大于|控制在|压减到|压缩至|低于|少于|小于|最多|最高'
const ABOUT_BEFORE = '约|近|大约|接近'
const aboutBefore = new RegExp(`^(?:${ABOUT_BEFORE})$`)
const minBefore = new RegExp(`^(?:${MIN_BEFORE})$`)
const NUMERIC = new RegExp(
  `(${MIN_BEFORE}|${MAX_BEFORE}|${ABOUT_BEFORE})?(${NUMBER})(?:(?:[%‰]|万|亿|${units})?(?:-|—|－|–|~|～|至|到)(${NUMBER}))?((?:余|多)?(?:万亿|万|亿|千|百)?(?:余|多)?(?:${units})|万亿|万|亿)(?:及?(以上|以内|以下|之内|左右|上下|之间|余|多))?`,
  'g',
)
const ENUMERATED = new RegExp(
  `(近|约|超过?|上|不少于|不低于|至少)?(${CHINESE})(?:[至到](${CHINESE}))?(余|多)?(个|项|条|家|座|所|处|套|户|倍|大(?=重点|工程|行动|攻坚|任务|产业|领域|专项)|类|批|场|次|支|篇)(?!人|性|体|月|产业|全会|、[一二两三四五六七八九十]+次|会议|党代会|环节|季度|方面|统一|文明|方向|空间|小区|[间型])(以上|以内|左右|余|多)?`,
  'g',
)
const qualitative = [...QUALITATIVE_TARGETS].sort((a, b) => b.length - a.length)

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

export function readChineseNumber(written: string): number {
  let total = 0
  let pending = 0
  for (const unit of written) {
    const digit = DIGITS[unit]
    if (digit !== undefined) pending = digit
    else {
      total += (pending === 0 ? 1 : pending) * (SCALES[unit] ?? 1)
      pending = 0
    }
  }
  return total + pending
}

function boundOf(before: string | undefined, after: string | undefined, surplus: boolean): Bound {
  if (after === '左右' || after === '上下') return 'about'
  if (after === '以上') return 'min'
  if (after === '以内' || after === '以下' || after === '之内') return 'max'
  if (before !== undefined) {
    if (aboutBefore.test(before)) return 'about'
    return minBefore.test(before) ? 'min' : 'max'
  }
  return surplus || after === '余' || after === '多' ? 'min' : 'exact'
}

/** Marks which units of the text stand inside quotes or book marks: a number there belongs to a name. */
function quotedUnits(clause: string): boolean[] {
  let depth = 0
  return clause.split('').map((unit) => {
    if (unit === '“' || unit === '《') depth++
    const inside = depth > 0
    if ((unit === '”' || unit === '》') && depth > 0) depth--
    return inside
  })
}

export function findQuantities(text: string, from: number, end: number): QuantityReading[] {
  const clause = text.slice(from, end)
  const quoted = quotedUnits(clause)
  const found: QuantityReading[] = []
  const taken = (start: number, stop: number): boolean => found.some((other) => start < other.end && other.start < stop)
  const add = (reading: QuantityReading): void => {
    if (!taken(reading.start, reading.end)) found.push(reading)
  }
  for (const match of clause.matchAll(NUMERIC)) {
    const [whole, before, low, high, rawUnit, after] = match
    const beforeUnit = clause[match.index - 1] ?? ''
    if (low === undefined || rawUnit === undefined) continue
    // 从77%提高到80%以上: where it starts from is no target. 前3名 is a rank.
    if (
      /[从由][^，、\d]{0,6}$/.test(clause.slice(0, match.index)) &&
      /^[^，]{0,6}[到至]/.test(clause.slice(match.index + whole.length))
    )
      continue
    if (beforeUnit === '前' && /^[名位]/.test(rawUnit)) continue
    if (
      /[A-Za-z\d.+＋第号“×—±-]/.test(beforeUnit) &&
      before === undefined &&
      !(beforeUnit === '“' && /微克|%/.test(rawUnit))
    )
      continue
    if (quoted[match.index] && !/微克|%|千瓦|亿元/.test(rawUnit)) continue
    if (
      /^(?:人论坛|小时(?:开放|服务)|号|年|月|日|时|分钟生活圈|岁)/.test(
        clause.slice(match.index + (before?.length ?? 0) + low.length),
      )
    )
      continue
    if (rawUnit === '分钟' && clause.slice(match.index + whole.length).startsWith('社区生活圈')) continue
    const surplus = /[余多]/.test(rawUnit)
    const unit = rawUnit.replace(/[余多]/g, '')
    const value = Number(low.replaceAll(',', ''))
    const upper = high === undefined ? undefined : Number(high.replaceAll(',', ''))
    add({
      start: from + match.index,
      end: from + match.index + whole.length,
      value: upper === undefined ? value : [value, upper],
      unit,
      bound: upper === undefined ? boundOf(before, after, surplus) : 'range',
    })
  }
  for (const word of qualitative) {
    for (let at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + word.length)) {
      const before = clause[at - 1] ?? ''
      if (quoted[at] && !/双过半/.test(word)) continue
      if (word.startsWith('一') && /[新首另]/.test(before)) continue
      if (word === '全部' || (word === '若干' && /若干(?:措施|意见|政策|规定)/.test(clause.slice(at)))) continue
      add({ start: from + at, end: from + at + word.length, value: null, unit: null, bound: 'qualitative' })
    }
  }
  for (const match of clause.matchAll(ENUMERATED)) {
    const [whole, prefix, written = '', high, surplus, unit = '', after] = match
    const before = clause[match.index - 1] ?? ''
    if (quoted[match.index] || (prefix === undefined && /[第每这某另各前\d一数几]/.test(before))) continue
    if (written === '一' && unit !== '项' && unit !== '倍') continue
    const low = readChineseNumber(written)
    add({
      start: from + match.index,
      end: from + match.index + whole.length,
      value: high === undefined ? low : [low, readChineseNumber(high)],
      unit,
      bound: high === undefined ? boundOf(prefix === '上' ? '超' : prefix, after, surplus !== undefined) : 'range',
    })
  }
  for (const match of clause.matchAll(/百分之([一二两三四五六七八九十]{1,3})(以上|以内|左右)?/g)) {
    const [whole, written = '', after] = match
    const value = readChineseNumber(written)
    const start = from + match.index
    add({ start, end: start + whole.length, value, unit: '%', bound: boundOf(undefined, after, false) })
  }
  return found.sort((a, b) => a.start - b.start)
}
