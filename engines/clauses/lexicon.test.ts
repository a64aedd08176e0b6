import { parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { extractClauses, ReadingWords } from './index.ts'

const date = parsePlainDate('2027-01-10')
const only = (text: string, words?: Partial<ReadingWords>) =>
  extractClauses(`会议强调，要${text}`, { date, ...(words && { words: ReadingWords.parse(words) }) }).commitments[0]

describe('a district’s own words beside the shipped ones', () => {
  test('a holiday of a year that no shipped table has', () => {
    const text = '确保“五一”前完成街心公园改造。'
    expect(only(text)?.time).toMatchObject({ text: '“五一”前', from: null, to: null })
    const holidays = [
      { holiday: '劳动节' as const, year: 2027, from: parsePlainDate('2027-05-01'), to: parsePlainDate('2027-05-05') },
    ]
    expect(only(text, { holidays })?.time).toMatchObject({ from: '2027-01-10', to: '2027-04-30' })
  })

  test('a plan of the district answers 收官', () => {
    const text = '推进背街小巷三年行动计划圆满收官。'
    expect(only(text)?.time?.to).toBeNull()
    const plans = [{ keywords: ['背街小巷', '三年行动'], firstYear: 2025, lastYear: 2027 }]
    expect(only(text, { plans })?.time).toMatchObject({ from: '2027-01-01', to: '2027-12-31' })
    expect(only('推进河道三年行动计划圆满收官。', { plans })?.time?.to).toBeNull()
  })

  test('a name that no rule finds, in either script', () => {
    const names = [{ word: '石榴红', kind: 'programme' as const }]
    expect(only('擦亮石榴红品牌。')?.named).toEqual([])
    expect(only('擦亮石榴红品牌。', { names })?.named).toMatchObject([{ text: '石榴红', kind: 'programme' }])
    expect(only('擦亮石榴紅品牌。', { names })?.named).toMatchObject([{ text: '石榴紅', kind: 'programme' }])
  })

  test('a word placed in a domain decides', () => {
    const text = '推进炫彩计划扩面。'
    expect(only(text)?.domain).toBe('综合')
    expect(only(text, { domains: [{ word: '炫彩计划', domain: '文化' }] })?.domain).toBe('文化')
  })

  test('given duties stand instead of the shipped ones', () => {
    const text = '会议强调，要推进老旧小区改造，要扩大绿化面积。'
    const duties = [{ unit: '区住房城乡建设委', keywords: ['绿化面积'] }]
    const leads = extractClauses(text, { date, duties }).commitments.map((row) => row.leads.map(({ unit }) => unit))
    expect(leads).toEqual([[], ['区住房城乡建设委']])
  })

  test('no own words read as before', () => {
    const text = '会议强调，要二季度前新建公园3处，推动城市更新。'
    expect(extractClauses(text, { date, words: ReadingWords.parse({}) })).toEqual(extractClauses(text, { date }))
  })
})
