import type { Fault } from '@lantu/kernel'

/** What may be wrong with a cell or a sheet, in words; `{…}` takes a value. */
const says = {
  'sheets.formulaWithoutValue': {
    zh: '单元格是公式“={formula}”，但文件里没有计算结果；请在 Excel 里打开保存一次，或改填数值。',
    en: 'The cell holds the formula ={formula} without a result; open and save the file in Excel, or enter the value.',
  },
  'sheets.errorValue': {
    zh: '单元格是错误值 {value}；请改正公式或填写数值。',
    en: 'The cell holds the error {value}; correct the formula or enter the value.',
  },
  'sheets.longNumber': {
    zh: '“{value}”超过 15 位，表格软件已丢失末尾几位；编号请先把单元格设为文本再填。',
    en: '{value} has more than 15 digits and lost its last ones; format the cell as text before entering a number.',
  },
  'sheets.extraCells': {
    zh: '这一行在表头以外还有内容“{value}”，没有读入；请检查是否多了分隔符或缺列名。',
    en: 'This row has content outside the header ({value}), which was not read; look for an extra separator.',
  },
  'sheets.merged': {
    zh: '合并单元格 {range} 已按首格内容填满各格。',
    en: 'The merged range {range} was filled with the content of its first cell.',
  },
  'sheets.hiddenSheet': {
    zh: '工作表“{sheet}”是隐藏的，没有读入；需要时请指明表名。',
    en: 'The sheet {sheet} is hidden and was not read; name it if it is wanted.',
  },
  'sheets.otherSheet': {
    zh: '工作簿里还有工作表“{sheet}”，没有读入。',
    en: 'The workbook also has the sheet {sheet}, which was not read.',
  },
  'sheets.hiddenRows': {
    zh: '有 {count} 行是隐藏或筛选掉的，已一并读入。',
    en: '{count} rows are hidden or filtered out; they were read all the same.',
  },
  'sheets.duplicateColumn': {
    zh: '列名重复，后面的改称“{name}”。',
    en: 'A column name comes twice; the later one is called {name}.',
  },
} as const satisfies Readonly<Record<string, { zh: string; en: string }>>

export type SheetFaultCode = keyof typeof says

export function sheetFault(
  code: SheetFaultCode,
  where: string,
  params: Readonly<Record<string, string | number>>,
): Fault {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole))
  return { where, code, say: { zh: fill(says[code].zh), en: fill(says[code].en) } }
}
