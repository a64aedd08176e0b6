import type { Fault } from '@lantu/kernel'
import { z } from 'zod'

type Issue = z.core.$ZodIssue
type Say = Fault['say']

export const sayUnknown: Say = { zh: '没有这一项；请核对名称', en: 'there is no such field; check its name' }

/** What is wrong and what is allowed instead, in both languages; 繁體 is converted when it is printed. */
export function sayOf(issue: Issue): Say {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /received undefined$/.test(issue.message)
        ? { zh: `缺少此项；应为${typeZh(issue.expected)}`, en: `missing; ${typeEn(issue.expected)} is needed` }
        : { zh: `类型不符；应为${typeZh(issue.expected)}`, en: `wrong type; ${typeEn(issue.expected)} is needed` }
    case 'invalid_value': {
      const shown = issue.values.slice(0, mostValues).map(String).join(', ')
      const values = issue.values.length > mostValues ? `${shown}, …` : shown
      return { zh: `不在允许的取值内；可取：${values}`, en: `not an allowed value; allowed: ${values}` }
    }
    case 'too_small':
      return bound(issue.origin, issue.exact ? 'exact' : issue.inclusive ? 'min' : 'over', String(issue.minimum))
    case 'too_big':
      return bound(issue.origin, issue.exact ? 'exact' : issue.inclusive ? 'max' : 'under', String(issue.maximum))
    case 'invalid_format':
      return formatSay(issue.format, issue.format === 'regex' ? issue.pattern : undefined)
    case 'not_multiple_of':
      return { zh: `应为 ${issue.divisor} 的整数倍`, en: `must be a multiple of ${issue.divisor}` }
    case 'custom':
      return (
        ownSay(issue.params) ??
        (issue.message === 'Invalid input' ? sayUnfit : { zh: issue.message, en: issue.message })
      )
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { zh: '与允许的任何一种写法都不符', en: 'fits none of the allowed forms' }
  }
}

const sayUnfit: Say = { zh: '不符合要求', en: 'not acceptable here' }

/** A code list may have hundreds of values; a reader needs to see what kind they are. */
const mostValues = 20

/** A module's own `refine` gives both languages: `z.refine(test, { params: { zh: '…', en: '…' } })`. */
const OwnSay = z.object({ zh: z.string(), en: z.string() })
function ownSay(params: unknown): Say | undefined {
  const parsed = OwnSay.safeParse(params)
  return parsed.success ? parsed.data : undefined
}

const relations = {
  exact: { zh: '应正好为', en: 'exactly' },
  min: { zh: '至少', en: 'at least' },
  over: { zh: '应大于', en: 'more than' },
  max: { zh: '最多', en: 'at most' },
  under: { zh: '应小于', en: 'less than' },
} as const

function bound(origin: string, relation: keyof typeof relations, limit: string): Say {
  const { zh, en } = relations[relation]
  if (origin === 'string') return { zh: `长度${zh} ${limit} 个字符`, en: `length must be ${en} ${limit} characters` }
  if (origin === 'array' || origin === 'set') return { zh: `${zh} ${limit} 项`, en: `needs ${en} ${limit} items` }
  if (origin === 'file') return { zh: `大小${zh} ${limit} 字节`, en: `size must be ${en} ${limit} bytes` }
  return { zh: `${zh} ${limit}`, en: `must be ${en} ${limit}` }
}

const formats: Readonly<Record<string, Say>> = {
  date: { zh: '应为日期，如 2025-02-06', en: 'must be a date such as 2025-02-06' },
  datetime: { zh: '应为时间，如 2025-02-06T09:00:00Z', en: 'must be an instant such as 2025-02-06T09:00:00Z' },
  email: { zh: '应为电子邮箱地址', en: 'must be an e-mail address' },
  url: { zh: '应为网址', en: 'must be a URL' },
  uuid: { zh: '应为编号（UUID）', en: 'must be a UUID' },
}

/** The kernel's own patterns in words; a test holds them to the kernel's. */
const patterns: Readonly<Record<string, Say>> = {
  [String.raw`/^(19|20|21)\d\d-\d\d-\d\d$/`]: {
    zh: '应为日期，如 2025-02-06',
    en: 'must be a date such as 2025-02-06',
  },
  [String.raw`/^\d{6}$/`]: {
    zh: '应为六位区划代码，如 110107',
    en: 'must be a six-digit district code such as 110107',
  },
  [String.raw`/^(?!-0(\.0+)?$)-?(0|[1-9]\d*)(\.\d+)?$/`]: {
    zh: '应为十进制数，如 -0.3 或 1234.50',
    en: 'must be a decimal number such as -0.3 or 1234.50',
  },
  [String.raw`/^(0|-?[1-9]\d*)$/`]: { zh: '应为以分计的整数，如 1234', en: 'must be whole fen such as 1234' },
  '/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/': {
    zh: '应为系统编号（UUID）',
    en: 'must be an id of this system (a UUID)',
  },
}

function formatSay(format: string, pattern: string | undefined): Say {
  const known = formats[format] ?? (pattern === undefined ? undefined : patterns[pattern])
  if (known) return known
  return pattern === undefined
    ? { zh: `格式不符；应为 ${format}`, en: `wrong format; ${format} is needed` }
    : { zh: `格式不符；应符合 ${pattern}`, en: `wrong format; must match ${pattern}` }
}

const types: Readonly<Record<string, Say>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
  array: { zh: '列表 […]', en: 'a list […]' },
  null: { zh: '空 null', en: 'null' },
  date: { zh: '日期', en: 'a date' },
}
const typeZh = (type: string) => types[type]?.zh ?? type
const typeEn = (type: string) => types[type]?.en ?? type
