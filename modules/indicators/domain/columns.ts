import { convertQuantity, type DecimalText, findDecimal, findUnit, type UnitCode } from '@lantu/kernel'
import { findPeriod, type Period, PlainDate } from '@lantu/kernel/time'

/** The columns of an observation sheet by their header; the first three name what is measured and when. */
export const columns = {
  indicator: ['指标', '指标名称', '指标编码', 'indicator'],
  period: ['期间', '时期', '报告期', 'period'],
  value: ['数值', '累计值', '本期', 'value'],
  unit: ['单位', '计量单位', 'unit'],
  growth: ['同比', '增速', '同比增长', '同比（%）', '同比%', 'growth'],
  growthBasis: ['同比口径', '口径', 'basis'],
  area: ['地区', '区域', 'area'],
  edition: ['数据版本', '版本', 'edition'],
  publishedOn: ['发布日期', '公布日期', 'published'],
  source: ['来源', '数据来源', 'source'],
  note: ['备注', 'note'],
} as const
export type Column = keyof typeof columns

/** Which cell of a row holds which column; unknown headers are left alone. */
export function mapHeader(headers: readonly string[]): { at: Map<Column, number>; missing: Column[] } {
  const at = new Map<Column, number>()
  for (const [name, spellings] of Object.entries(columns)) {
    const index = headers.findIndex(
      (header) =>
        (spellings as readonly string[]).includes(header.trim().toLowerCase()) ||
        (spellings as readonly string[]).includes(header.trim()),
    )
    if (index !== -1) at.set(name as Column, index)
  }
  const missing = (['indicator', 'period'] as const).filter((name) => !at.has(name))
  if (!at.has('value') && !at.has('growth')) return { at, missing: [...missing, 'value'] }
  return { at, missing }
}

/** What an indicator expects of a row. */
export interface Known {
  readonly unit: UnitCode
  readonly series: ReadonlyMap<string, string> // area code and area name → series id
  readonly districtArea: string
}

export interface ReadRow {
  readonly seriesId: string
  readonly period: Period
  readonly value: DecimalText | null
  readonly growth: DecimalText | null
  readonly growthBasis: string | null
  readonly edition: string
  readonly publishedOn: PlainDate | null
  readonly source: string | null
  readonly note: string | null
}

export interface RowFault {
  readonly column: Column
  readonly code: string
  readonly zh: string
  readonly en: string
}

const blank = new Set(['', '—', '——', '--', '-', '…', '...', '/'])

/** Reads one row; every fault says what stands there, what is allowed, and names its column. */
export function readRow(
  cell: (column: Column) => string,
  find: (indicator: string) => Known | undefined,
): { row: ReadRow } | { faults: RowFault[] } {
  const faults: RowFault[] = []
  const fault = (column: Column, code: string, zh: string, en: string) => {
    faults.push({ column, code, zh, en })
  }
  const name = cell('indicator').trim()
  const known = name === '' ? undefined : find(name)
  if (!known)
    fault(
      'indicator',
      'indicators.row.indicator',
      `没有指标“${name}”，请用模板中的名称或编码`,
      `There is no indicator "${name}"; use a name or code of the template`,
    )
  const period = findPeriod(cell('period'))
  if (!period)
    fault(
      'period',
      'indicators.row.period',
      `期间“${cell('period')}”读不懂，请写成 2024年1—5月、2024-05 或 2024Q1`,
      `The period "${cell('period')}" cannot be read; write 2024年1—5月, 2024-05 or 2024Q1`,
    )
  const area = cell('area').trim()
  const seriesId = known?.series.get(area === '' ? known.districtArea : area)
  if (known && !seriesId)
    fault('area', 'indicators.row.area', `该指标没有地区“${area}”`, `This indicator has no area "${area}"`)
  const number = (column: 'value' | 'growth'): DecimalText | null => {
    const text = cell(column).trim()
    if (blank.has(text)) return null
    const read = findDecimal(text.replace(/[%％]$/, '').replace(/^\+/, ''))
    if (read === undefined) {
      const digits = /^-?\d+\.\d+/.exec(text)?.[0]
      fault(
        column,
        'indicators.row.number',
        `“${text}”不是数${digits ? `，是否应为 ${digits}` : '；没有数请写“——”'}`,
        `"${text}" is not a number${digits ? `; did you mean ${digits}?` : '; write "——" where there is none'}`,
      )
    }
    return read ?? null
  }
  const value = number('value')
  const growth = number('growth')
  if (value === null && growth === null && !faults.some((one) => one.column === 'value' || one.column === 'growth')) {
    fault(
      'value',
      'indicators.row.empty',
      '数值和同比都没有，至少要有一个',
      'There is neither a value nor a growth rate; one is needed',
    )
  }
  const unitText = cell('unit').trim()
  const unit = unitText === '' ? known?.unit : findUnit(unitText)
  const converted = known && value !== null ? convert(value, unit, known.unit) : value
  if (known && converted === undefined)
    fault(
      'unit',
      'indicators.row.unit',
      `单位“${unitText}”不能换算成该指标的单位`,
      `The unit "${unitText}" does not convert to the indicator's`,
    )
  const day = cell('publishedOn').trim().replaceAll('/', '-')
  const publishedOn = day === '' ? null : PlainDate.safeParse(day)
  if (publishedOn && !publishedOn.success)
    fault(
      'publishedOn',
      'indicators.row.day',
      `发布日期“${day}”读不懂，请写成 2024-05-20`,
      `The day "${day}" cannot be read; write 2024-05-20`,
    )
  if (faults.length > 0 || !period || !seriesId || converted === undefined) return { faults }
  return {
    row: {
      seriesId,
      period,
      value: converted,
      growth,
      growthBasis: cell('growthBasis').trim() || null,
      edition: cell('edition').trim() || '初步',
      publishedOn: publishedOn?.success ? publishedOn.data : null,
      source: cell('source').trim() || null,
      note: cell('note').trim() || null,
    },
  }
}

function convert(value: DecimalText, from: UnitCode | undefined, to: UnitCode): DecimalText | undefined {
  if (from === undefined) return undefined
  try {
    return convertQuantity({ value, unit: from }, to).value
  } catch {
    return undefined
  }
}
