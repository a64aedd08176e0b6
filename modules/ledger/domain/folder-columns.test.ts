import { parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { readSpan } from './folder.ts'
import { columnsByField, missingFields, takeColumns } from './folder-columns.ts'
import { groupOf, namesIn } from './folder-groups.ts'
import { shippedSets } from './sheet-fields.ts'

const headings = shippedSets(parsePlainDate('2024-04-26')).flatMap((set) => set.columns)
const nothing = { chosen: {}, remembered: {}, headings }
const fields = (headers: readonly string[], known = nothing) => columnsByField(takeColumns(headers, known))

describe('which column is taken for what', () => {
  test('by its heading, whatever its spaces, widths and brackets', () => {
    expect(fields(['序 号', '工作任务', '主责单位：', '完成时限(必填)', '备注'])).toEqual({
      seq: '序 号',
      title: '工作任务',
      lead: '主责单位：',
      due: '完成时限(必填)',
    })
  })
  test('by the last part of a header of two rows', () => {
    expect(fields(['责任分工/主责单位', '责任分工/配合', '时限/起', '时限/止', '任务'])).toEqual({
      lead: '责任分工/主责单位',
      co: '责任分工/配合',
      startsOn: '时限/起',
      due: '时限/止',
      title: '任务',
    })
  })
  test('what is only given out is told from what is not known', () => {
    const how = takeColumns(['目前进展情况', '状态灯', '得分'], nothing).map((column) => column.how)
    expect(how).toEqual(['outOnly', 'outOnly', 'none'])
  })
  test('a choice wins over what is remembered, that over the heading; no field is taken twice', () => {
    const known = { ...nothing, chosen: { 备注: 'target' }, remembered: { 任务: 'none', 备注: 'co' } } as const
    expect(takeColumns(['任务', '备注', '事项', '工作任务'], known)).toEqual([
      { header: '任务', field: null, how: 'remembered' },
      { header: '备注', field: 'target', how: 'chosen' },
      { header: '事项', field: 'title', how: 'heading' },
      { header: '工作任务', field: null, how: 'none' },
    ])
  })
  test('起止时限 names the last day', () => {
    expect(missingFields(fields(['任务', '主责单位', '起止时限']))).toEqual([])
    expect(missingFields(fields(['序号', '市折子号', '市政府工作报告任务', '目前进展情况']))).toEqual(['lead', 'due'])
  })
})

test('a day alone, a pair, and what is none', () => {
  const today = parsePlainDate('2024-04-26')
  expect(readSpan('年底', today)).toEqual({ value: { startsOn: null, due: '2024-12-31' } })
  expect(readSpan('至2024-12-31', today)).toEqual({ value: { startsOn: null, due: '2024-12-31' } })
  expect(readSpan('2024-01-05至2024年6月', today)).toEqual({ value: { startsOn: '2024-01-05', due: '2024-06-30' } })
  expect(readSpan('2024-01-05至', today)).toMatchObject({ code: 'ledger.cell.required' })
  expect(readSpan('尽快至年底', today)).toMatchObject({ code: 'ledger.cell.day' })
})

describe('headings among the rows', () => {
  const row = (cells: Record<string, string>) => groupOf({ row: 5, cells }, '任务')
  test('one text over all columns, in another column than the task, or numbered', () => {
    expect(row({ 序号: '一、生态环境', 任务: '一、生态环境', 主责单位: '一、生态环境' })).toBe('一、生态环境')
    expect(row({ 序号: '区领导：示范甲', 任务: '', 主责单位: '' })).toBe('区领导：示范甲')
    expect(row({ 序号: '', 任务: '（一）城市更新', 主责单位: '' })).toBe('（一）城市更新')
  })
  test('a row that lacks the rest, a number alone and a full row are none', () => {
    expect(row({ 序号: '', 任务: '治理河道', 主责单位: '' })).toBeNull()
    expect(row({ 序号: '7', 任务: '', 主责单位: '' })).toBeNull()
    expect(row({ 序号: '1', 任务: '治理河道', 主责单位: '区水务局' })).toBeNull()
  })
  test('what they may name', () => {
    expect(namesIn('一、生态环境（区领导：示范甲）')).toContain('生态环境')
    expect(namesIn('一、生态环境（区领导：示范甲）')).toContain('示范甲')
    expect(namesIn('示范乙副区长分管')).toContain('示范乙')
  })
})
