import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractClauses } from '@lantu/clauses'
import { UNIT_DUTIES } from '@lantu/data/lexicons'
import { UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { findParallel } from './parallel.ts'

const ids = new Map(
  UNIT_DUTIES.map(({ unit }, index) => [UnitId.parse(`01890000-0000-7000-8000-0000000000${String(index + 10)}`), unit]),
)
const duties = [...ids].map(([unit, name]) => ({
  unit,
  keywords: UNIT_DUTIES.find((one) => one.unit === name)?.keywords ?? [],
}))
const split = (text: string) =>
  findParallel({ text, verbAt: null }, duties)?.map(({ text: phrase, lead }) => [phrase, lead && ids.get(lead)]) ?? null

describe('one sentence for several owners', () => {
  test('政策、资金、项目: three tasks, the lead proposed where a duty names it', () => {
    expect(split('做到政策应出尽出、资金应下尽下、项目应落尽落')).toEqual([
      ['做到政策应出尽出', '区发展改革委'],
      ['做到资金应下尽下', '区财政局'],
      ['做到项目应落尽落', null],
    ])
    expect(split('做到政策應出盡出、資金應下盡下')?.map(([phrase]) => phrase)).toEqual([
      '做到政策應出盡出',
      '做到資金應下盡下',
    ])
  })

  test('each phrase with its own verb, of two owners', () => {
    expect(split('提振大宗消费，加强养老救助')).toEqual([
      ['提振大宗消费', '区商务局'],
      ['加强养老救助', '区民政局'],
    ])
  })

  test('each phrase says where it stands, so that a figure that is part of another (5家 in 15家) goes to its own', () => {
    const text = '提振消费15家，加强养老救助5家'
    const parts = findParallel({ text, verbAt: null }, duties) ?? []
    expect(parts.map(({ from, to }) => text.slice(from, to))).toEqual(['提振消费15家', '加强养老救助5家'])
  })

  test.each([
    ['a list of things under one verb', '建设公园、学校、医院'],
    ['several verbs of one owner', '改造老旧小区、完善配套设施'],
    ['nouns that are verbs elsewhere', '优化营商环境、投资环境、消费环境'],
    ['a list inside quotation marks', '打造“生态宜居、产业兴旺”示范街'],
    ['things each of which is one unit’s', '做到资金应下尽下、国债应发尽发'],
    ['one phrase', '做到政策应出尽出'],
  ])('not: %s', (_, text) => {
    expect(split(text)).toBeNull()
  })

  test('in the published speech it finds the sentence of the three owners', () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../../samples/documents/shijingshan-2024-04-24.txt'),
      'utf8',
    )
    const rows = extractClauses(text, { date: parsePlainDate('2024-04-24'), kind: 'meeting' }).commitments
    const found = rows.filter(
      (row) =>
        findParallel({ text: row.text, verbAt: row.verbStart === null ? null : row.verbStart - row.start }, duties) !==
        null,
    )
    expect(found.map((row) => row.text)).toEqual(['做到政策应出尽出、资金应下尽下、项目应落尽落'])
  })
})
