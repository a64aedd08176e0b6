import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ColumnSpec, checkRows, parseDateCell, readTable, writeTable } from './index.ts'

const createdAt = '2024-05-07T01:00:00Z'
const specs: readonly ColumnSpec[] = [
  { header: '编号', field: 'code', kind: 'text', required: true },
  { header: '本期进展', field: 'progress', kind: 'text', max: 200 },
  { header: '完成数', field: 'done', kind: 'number' },
  { header: '完成日期', field: 'on', kind: 'date' },
  { header: '状态', field: 'state', kind: 'choice', choices: ['已反馈', '未反馈'] },
]

/** 10,000 rows of which three are bad, written and read back as a file. */
async function tenThousand() {
  const rows = Array.from({ length: 10_000 }, (_, i) => [`R${i}`, '按期推进', String(i / 8), '2024-05-07', '已反馈'])
  rows[41] = ['R41', '按期推进', '4.1.%', '2024-05-07', '已反馈']
  rows[4999] = ['', '长'.repeat(201), '5', '2024-05-07', '已反馈']
  rows[9999] = ['R9999', '按期推进', '——', '2024年2月30日', '办结']
  const bytes = await writeTable(
    { sheets: [{ name: '反馈', columns: specs.map((s) => ({ header: s.header })), rows }] },
    { createdAt },
  )
  const table = await readTable(bytes)
  if (!table.ok) throw table.error
  return table.value
}

describe('checkRows', () => {
  it('says which three of 10,000 rows are bad, at the cell, and keeps the rest', async () => {
    const checked = checkRows(await tenThousand(), specs)
    expect(checked.good).toHaveLength(9_997)
    expect(checked.bad.map((b) => [b.row, b.faults.map((f) => [f.where, f.code])])).toEqual([
      [43, [['反馈!C43', 'sheets.numberTypo']]],
      [
        5001,
        [
          ['反馈!A5001', 'sheets.cell.required'],
          ['反馈!B5001', 'sheets.cell.tooLong'],
        ],
      ],
      [
        10001,
        [
          ['反馈!D10001', 'sheets.cell.date'],
          ['反馈!E10001', 'sheets.cell.choice'],
        ],
      ],
    ])
    expect(checked.bad[1]?.faults[1]?.say).toEqual({
      zh: '“本期进展”有 201 字，最多 200 字。',
      en: '本期进展 has 201 characters; at most 200 are allowed.',
    })
    expect(checked.good[1]).toEqual({
      row: 3,
      value: { code: 'R1', progress: '按期推进', done: '0.125', on: '2024-05-07', state: '已反馈' },
    })
  })

  it('takes a zod schema and tells its issues at the cell', async () => {
    const schema = z.object({
      编号: z.string().min(1),
      本期进展: z.string().max(200),
      完成数: z.string().regex(/^[\d.]*$/, '完成数只填数字'),
      状态: z.enum(['已反馈', '未反馈']),
    })
    const { good, bad } = checkRows(await tenThousand(), schema)
    expect(good).toHaveLength(9_997)
    expect(bad.flatMap((b) => b.faults.map((f) => [f.where, f.say.zh]))).toEqual([
      ['反馈!C43', '完成数只填数字'],
      ['反馈!A5001', '“编号”必须填写。'],
      ['反馈!B5001', '“本期进展”最多 200 字。'],
      ['反馈!C10001', '完成数只填数字'],
      ['反馈!E10001', '“状态”只能填：已反馈、未反馈。'],
    ])
  })

  it('names a column that is missing and then judges no row', async () => {
    const table = await readTable(new TextEncoder().encode('编码,完成数\nR1,x\n'))
    if (!table.ok) throw table.error
    const checked = checkRows(table.value, specs)
    expect(checked).toMatchObject({ good: [], bad: [], missing: [{ code: 'sheets.columnMissing' }] })
    expect(checked.missing[0]?.say.zh).toBe('缺少“编号”列；现有：编码、完成数。')
  })

  it('counts a row with a cell that could not be read as bad', () => {
    const fault = { where: 'S!B2', code: 'sheets.errorValue', say: { zh: '错', en: 'bad' } }
    const table = {
      sheet: 'S',
      columns: [{ name: '编号', index: 0 }],
      rows: [{ row: 2, cells: { 编号: 'a' } }],
      faults: [fault],
    }
    expect(checkRows(table, [{ header: '编号', kind: 'text' }]).bad).toMatchObject([{ row: 2, faults: [fault] }])
  })
})

it.each([
  ['2024-05-07', '2024-05-07'],
  ['2024/5/7', '2024-05-07'],
  ['2024.5.7', '2024-05-07'],
  ['2024年5月7日', '2024-05-07'],
  ['２０２４年５月７日', '2024-05-07'],
  ['2024-05-07T09:30:00', '2024-05-07'],
  ['2024-02-30', null],
  ['5月7日', null],
  ['20240507', null],
])('parseDateCell %s → %s', (text, iso) => {
  expect(parseDateCell(text)).toBe(iso)
})
