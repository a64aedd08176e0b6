import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readTable, streamTable, type TableOptions } from './index.ts'
import { districtSheet, groupedSheet, rawSheet } from './testing/xlsx.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(bytes: Uint8Array, options: TableOptions = {}) {
  const result = await readTable(bytes, options)
  if (!result.ok) throw result.error
  return result.value
}

async function refusal(bytes: Uint8Array, options: TableOptions = { fileName: '表.xlsx' }) {
  const result = await readTable(bytes, options)
  return result.ok ? 'read' : { code: result.error.code, params: result.error.params }
}

describe('a workbook as people make them', () => {
  it('finds the two-row header below the title and joins its names', async () => {
    const table = await read(await districtSheet())
    expect(table.sheet).toBe('任务台账')
    expect(table.columns.map((c) => c.name)).toEqual([
      '编号',
      '任务',
      '责任单位/主责',
      '责任单位/配合',
      '投资/计划',
      '投资/完成率',
      '备注',
    ])
  })

  it('passes over the title and a line of merged cells that says unit and day', async () => {
    const { columns, rows } = await read(await groupedSheet())
    const names = ['序号', '工作任务', '责任分工/主责单位', '责任分工/配合单位', '完成时限']
    expect(columns.map((c) => c.name)).toEqual(names)
    expect(rows.map((r) => r.row)).toEqual([5, 6, 7, 8])
    expect(rows[0]?.cells).toEqual(Object.fromEntries(names.map((name) => [name, '一、生态环境'])))
  })

  it('gives values as a reader sees them, with row numbers and formulas', async () => {
    const { rows } = await read(await districtSheet())
    expect(rows.map((r) => r.row)).toEqual([5, 6, 7, 9])
    expect(rows[0]?.cells).toEqual({
      编号: '001',
      任务: '园区\n建设',
      '责任单位/主责': '发改委',
      '责任单位/配合': '住建委',
      '投资/计划': '4.1',
      '投资/完成率': '5.2%',
      备注: '',
    })
    expect(rows[1]).toMatchObject({
      cells: { 任务: '园区\n建设', '投资/计划': '8.2', '投资/完成率': '100%', 备注: '2024-05-07' },
      formulas: { '投资/计划': 'E5*2' },
    })
    expect(rows[3]?.cells).toMatchObject({ '投资/计划': '1234567.125', 备注: '2024-05-07T09:30:00' })
  })

  it('names the cells it could not read, and what it did with merges and hidden things', async () => {
    const table = await read(await districtSheet())
    expect(table.faults.map((f) => [f.where, f.code])).toEqual([
      ['任务台账!E7', 'sheets.formulaWithoutValue'],
      ['任务台账!G7', 'sheets.errorValue'],
      ['任务台账!A9', 'sheets.longNumber'],
    ])
    expect(table.warnings.map((f) => [f.where, f.code])).toEqual([
      ['说明', 'sheets.hiddenSheet'],
      ['任务台账!B5:B6', 'sheets.merged'],
      ['任务台账', 'sheets.hiddenRows'],
    ])
    expect(table.faults[0]?.say.zh).toContain('=SUM(E5:E6)')
  })

  it('reads the sheet that is named and refuses one that is not there', async () => {
    expect(await refusal(await districtSheet(), { sheet: '台帐' })).toMatchObject({
      code: 'papers.noSheet',
      params: { sheet: '台帐', sheets: '说明、任务台账' },
    })
    expect((await read(await districtSheet(), { sheet: '说明' })).columns).toHaveLength(1)
  })

  it('takes years for column names, and not a row of figures', async () => {
    expect((await read(utf8('指标,2023,2024\n总额,1,2\n'))).columns.map((c) => c.name)).toEqual([
      '指标',
      '2023',
      '2024',
    ])
    expect((await read(utf8('示范区\n,,\n指标,一月,二月\n总额,1,2\n'))).columns.map((c) => c.name)).toEqual([
      '指标',
      '一月',
      '二月',
    ])
  })

  it('takes the header from the row that is named', async () => {
    const csv = utf8('一,二\n甲,乙\n1,2\n')
    expect((await read(csv, { headerRow: 2 })).columns.map((c) => c.name)).toEqual(['甲', '乙'])
    expect(await refusal(csv, { headerRow: 9 })).toMatchObject({ code: 'papers.noHeader' })
  })

  it('agrees with another library on every plain cell', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('数')
    sheet.addRow(['甲', '乙', '丙'])
    for (let i = 0; i < 300; i++) sheet.addRow([`第${i}行`, i / 7, (i - 150) * 1e-9])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const { rows } = await read(bytes)
    rows.forEach((row, i) => {
      expect(row.cells['甲']).toBe(`第${i}行`)
      expect(Number(row.cells['乙'])).toBeCloseTo(i / 7, 12)
      expect(row.cells['丙']).not.toMatch(/e/i)
      expect(Number(row.cells['丙'])).toBeCloseTo((i - 150) * 1e-9, 20)
    })
  })
})

describe('what libraries do not write', () => {
  const rows = (cells: string) =>
    `<row><c t="inlineStr"><is><t>名</t></is></c><c t="inlineStr"><is><t>值</t></is></c></row>${cells}`

  it('reads cells without addresses, phonetic readings, escapes, booleans and prefixed names', async () => {
    const strings =
      '<si><t>东</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><r><t>富</t></r><r><t xml:space="preserve"> 文_x000D_本</t></r></si>'
    const table = await read(
      rawSheet(
        rows('<row><c t="s"><v>0</v></c><c t="b"><v>1</v></c></row><row r="9"><c r="B9" t="s"><v>1</v></c></row>'),
        { strings },
      ),
    )
    expect(table.rows).toEqual([
      { row: 2, cells: { 名: '东', 值: 'TRUE' } },
      { row: 9, cells: { 名: '', 值: '富 文\n本' } },
    ])
  })

  it.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['45419', false, '2024-05-07'],
    ['43957', true, '2024-05-07'],
    ['0.5', false, '12:00:00'],
    ['45419.999999', false, '2024-05-08'],
  ])('reads the day number %s (1904: %s) as %s', async (serial, date1904, iso) => {
    const table = await read(
      rawSheet(rows(`<row><c t="inlineStr"><is><t>a</t></is></c><c s="1"><v>${serial}</v></c></row>`), { date1904 }),
    )
    expect(table.rows[0]?.cells['值']).toBe(iso)
  })

  it('clears the noise of binary fractions and writes exponents out', async () => {
    const values = ['4.0999999999999996', '1.2E-5', '1E21', '0.30000000000000004', '-0']
    const table = await read(rawSheet(rows(values.map((v) => `<row><c><v>1</v></c><c><v>${v}</v></c></row>`).join(''))))
    expect(table.rows.map((r) => r.cells['值'])).toEqual(['4.1', '0.000012', '1000000000000000000000', '0.3', '0'])
  })
})

describe('CSV', () => {
  it('reads GB18030, semicolons, quoted line ends and blank lines', async () => {
    // 单位;说明 / 街道;"一\n二" in GB18030.
    const bytes = Uint8Array.from([
      0xb5, 0xa5, 0xce, 0xbb, 0x3b, 0xcb, 0xb5, 0xc3, 0xf7, 0x0a, 0x0a, 0xbd, 0xd6, 0xb5, 0xc0, 0x3b, 0x22, 0xd2, 0xbb,
      0x0a, 0xb6, 0xfe, 0x22, 0x0a,
    ])
    expect(await read(bytes, { fileName: '单位.csv' })).toMatchObject({
      sheet: '单位',
      encoding: 'gb18030',
      rows: [{ row: 3, cells: { 单位: '街道', 说明: '一\n二' } }],
    })
  })

  it('keeps text as it is written: zeros in front, long numbers, stray quotes', async () => {
    const table = await read(utf8('编号,说明\n007,长5"管\n202404240000001234,=1+1\n'))
    expect(table.rows.map((r) => r.cells)).toEqual([
      { 编号: '007', 说明: '长5"管' },
      { 编号: '202404240000001234', 说明: '=1+1' },
    ])
  })

  it('tells of cells outside the header and of names that come twice', async () => {
    const table = await read(utf8('名,额,额\na,1,2,多\n'))
    expect(table.columns.map((c) => c.name)).toEqual(['名', '额', '额（2）'])
    expect(table.faults.map((f) => f.where)).toEqual(['—!D2'])
    expect(table.warnings.map((f) => f.code)).toEqual(['sheets.duplicateColumn'])
  })

  it('refuses an unclosed quotation mark with the row', async () => {
    const result = await readTable(utf8(`a,b\n1,"${'长'.repeat(10)}\n2,3\n`), { fileName: 'x.csv' })
    expect(result.ok ? '' : result.error.say('zh').what).toMatch(/“x.csv”第 2 行的引号没有配对/)
  })

  it('refuses what is no table', async () => {
    expect(await refusal(new Uint8Array())).toMatchObject({ code: 'papers.empty' })
    expect(await refusal(utf8('1,2\n3,4\n'))).toMatchObject({ code: 'papers.noHeader' })
    expect(await refusal(utf8('%PDF-1.4'))).toMatchObject({ code: 'papers.notATable', params: { found: 'PDF' } })
  })
})

it('streams a long table without holding it: the first row comes before the last is parsed', async () => {
  const csv = `编号,值\n${Array.from({ length: 100_000 }, (_, i) => `${i},${i * 2}`).join('\n')}\n`
  const opened = await streamTable(utf8(csv))
  if (!opened.ok) throw opened.error
  let count = 0
  for await (const row of opened.value.rows) {
    if (count === 0) expect(row).toEqual({ row: 2, cells: { 编号: '0', 值: '0' } })
    count++
  }
  expect(count).toBe(100_000)
})
