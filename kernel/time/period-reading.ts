import { refuse } from './errors.ts'
import {
  dayPeriod,
  halfPeriod,
  intervalPeriod,
  monthPeriod,
  monthsPeriod,
  Period,
  quarterPeriod,
  yearPeriod,
} from './period.ts'
import { lastDayOfMonth, PlainDate, plainDate } from './plain-date.ts'

const digits: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** One spelling for what is written many ways: full-width forms, dashes, Chinese numerals before 月 and 季度. */
function normalise(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[—–−~〜至到]+/g, '-')
    .replace(
      /(?<=^|年|-|第)十([一二])?(?=月|-)/g,
      (_, unit: string | undefined) => `1${unit === undefined ? '0' : digits[unit]}`,
    )
    .replace(/[一二三四五六七八九](?=个?季度|月|-)/g, (numeral) => digits[numeral] ?? numeral)
    .toUpperCase()
}

type Groups = Readonly<Record<string, string | undefined>>
const num = (groups: Groups, name: string): number => Number(groups[name])

/** Each row reads one way of writing; the year is optional where `year` may be given from outside. */
const readers: readonly {
  readonly pattern: RegExp
  readonly read: (year: number, groups: Groups) => Period | undefined
}[] = [
  { pattern: /^(?<y>\d{4})(年度?|年?全年)?$/, read: (y) => yearPeriod(y) },
  { pattern: /^(?<y>\d{4})[-/.M](?<m>0?[1-9]|1[0-2])$/, read: (y, g) => monthPeriod(y, num(g, 'm')) },
  { pattern: /^(?<y>\d{4})(?<m>0[1-9]|1[0-2])$/, read: (y, g) => monthPeriod(y, num(g, 'm')) },
  { pattern: /^((?<y>\d{4})年)?(?<m>0?[1-9]|1[0-2])月份?(当月|单月)?$/, read: (y, g) => monthPeriod(y, num(g, 'm')) },
  { pattern: /^((?<y>\d{4})年)?(?<m>0?[1-9]|1[0-2])月份?累计$/, read: (y, g) => monthsPeriod(y, 1, num(g, 'm')) },
  {
    pattern: /^((?<y>\d{4})年)?(?<a>0?[1-9]|1[0-2])月?-(?<b>0?[1-9]|1[0-2])月份?(累计)?$/,
    read: (y, g) => (num(g, 'a') <= num(g, 'b') ? monthsPeriod(y, num(g, 'a'), num(g, 'b')) : undefined),
  },
  { pattern: /^((?<y>\d{4})[年-]?)?Q(?<q>[1-4])$/, read: (y, g) => quarterOf(y, num(g, 'q')) },
  { pattern: /^((?<y>\d{4})年)?第?(?<q>[1-4])季度$/, read: (y, g) => quarterOf(y, num(g, 'q')) },
  {
    pattern: /^((?<y>\d{4})年)?(前(?<q>[1-4])个?季度|1-(?<b>[1-4])季度)$/,
    read: (y, g) => monthsPeriod(y, 1, Number(g['q'] ?? g['b']) * 3),
  },
  { pattern: /^((?<y>\d{4})[年-]?)?H(?<h>[12])$/, read: (y, g) => halfPeriod(y, num(g, 'h') === 1 ? 1 : 2) },
  { pattern: /^((?<y>\d{4})年)?(?<h>[上下])半年$/, read: (y, g) => halfPeriod(y, g['h'] === '上' ? 1 : 2) },
  {
    pattern: /^((?<y>\d{4})年)?(?<m>0?[1-9]|1[0-2])月(?<t>[上中下])旬$/,
    read: (y, g) => thirdOf(y, num(g, 'm'), g['t']),
  },
  { pattern: /^(?<y>)全年$/, read: (y) => yearPeriod(y) },
]

const quarterOf = (year: number, quarter: number): Period | undefined =>
  quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarterPeriod(year, quarter) : undefined

const thirdOf = (year: number, month: number, third: string | undefined): Period =>
  third === '上'
    ? intervalPeriod(plainDate(year, month, 1), plainDate(year, month, 10))
    : third === '中'
      ? intervalPeriod(plainDate(year, month, 11), plainDate(year, month, 20))
      : intervalPeriod(plainDate(year, month, 21), lastDayOfMonth(year, month))

const dayPattern = /^(?<y>\d{4})[年-](?<m>\d{1,2})[月-](?<d>\d{1,2})日?$/
const daysPattern = /^(?<first>\d{4}年\d{1,2}月\d{1,2}日)-(?<last>(?:\d{4}年)?\d{1,2}月\d{1,2}日)$/

function findDay(text: string): PlainDate | undefined {
  const groups = dayPattern.exec(text)?.groups
  if (groups === undefined) return undefined
  const read = PlainDate.safeParse(`${groups['y']}-${groups['m']?.padStart(2, '0')}-${groups['d']?.padStart(2, '0')}`)
  return read.success ? read.data : undefined
}

function findDays(text: string): Period | undefined {
  const day = findDay(text)
  if (day !== undefined) return dayPeriod(day)
  const groups = daysPattern.exec(text)?.groups
  const first = findDay(groups?.['first'] ?? '')
  const written = groups?.['last'] ?? ''
  const last = findDay(written.includes('年') ? written : `${groups?.['first']?.slice(0, 5)}${written}`)
  return first !== undefined && last !== undefined && first <= last ? intervalPeriod(first, last) : undefined
}

/**
 * Reads a period as people write it: `2024年1—5月`, `2024年1-2月`, `2024H1`, `2024Q1`, `2024年上半年`, `2024-05`, `2024年`,
 * `前三季度` and the stored form. A label without a year is read only when `year` is given. Undefined when it is not one.
 */
export function findPeriod(label: string, options: { readonly year?: number } = {}): Period | undefined {
  const stored = Period.safeParse(label.trim())
  if (stored.success) return stored.data
  const text = normalise(label)
  for (const { pattern, read } of readers) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const year = groups['y'] ? Number(groups['y']) : options.year
    if (year === undefined || year < 1900 || year > 2199) return undefined
    return read(year, groups)
  }
  return findDays(text)
}

/** As `findPeriod`, but throws `time.unreadPeriod` with the ways of writing that are read. */
export function parsePeriod(label: string, options: { readonly year?: number } = {}): Period {
  const period = findPeriod(label, options)
  if (period === undefined) throw refuse('time.unreadPeriod', { params: { text: label } })
  return period
}
