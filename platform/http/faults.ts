import type { Fault } from '@lantu/kernel'
import { z } from 'zod'

type Issue = z.core.$ZodIssue
type Say = Fault['say']

/** Where a fault's value stood. A body's place is a JSON pointer (RFC 6901); a query's is `?name`, a path's `{name}`. */
export type Part = 'body' | 'query' | 'params'

/** One fault per place that broke its contract, in the order zod met them, each with what is allowed there. */
export function faultsOf(issues: readonly Issue[], part: Part): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, part, []))
}

function faultsOfIssue(issue: Issue, part: Part, before: readonly PropertyKey[]): Fault[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ where: placeOf([...path, key], part), code: 'unknown', say: sayUnknown }))
  }
  if (issue.code === 'invalid_union') {
    const closest = closestBranch(issue.errors)
    if (closest) return closest.flatMap((inner) => faultsOfIssue(inner, part, path))
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.flatMap((inner) => faultsOfIssue(inner, part, path))
  }
  return [{ where: placeOf(path, part), code: issue.code, say: sayOf(issue) }]
}

/** The branch the sender most likely meant: the one whose faults lie deepest, so its outer shape fitted. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))
  const fitting = branches.filter((issues) => depth(issues) > 0)
  return fitting.sort((a, b) => a.length - b.length || depth(b) - depth(a))[0]
}

function placeOf(path: readonly PropertyKey[], part: Part): string {
  if (part === 'query') return `?${path.map(String).join('.')}`
  if (part === 'params') return `{${path.map(String).join('.')}}`
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const sayUnknown: Say = { zh: '没有这一项；请核对名称', en: 'there is no such field; check its name' }

function sayOf(issue: Issue): Say {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /received undefined$/.test(issue.message)
        ? { zh: `缺少此项；应为${typeZh(issue.expected)}`, en: `missing; ${typeEn(issue.expected)} is needed` }
        : { zh: `类型不符；应为${typeZh(issue.expected)}`, en: `wrong type; ${typeEn(issue.expected)} is needed` }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
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
      return ownSay(issue.params) ?? { zh: issue.message, en: issue.message }
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { zh: '与允许的任何一种写法都不符', en: 'fits none of the allowed forms' }
  }
}

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

function formatSay(format: string, pattern: string | undefined): Say {
  const known = formats[format]
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
