import { DistrictCode, Fen, PersonId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf } from './faults.ts'

const faultsIn = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : faultsOf(parsed.error.issues, 'body').map(({ where, say }) => [where, say.zh, say.en])
}

test.each([
  [PlainDate, '2025-2-6', '应为日期，如 2025-02-06'],
  [PlainDate, '2025-02-30', '没有这一天'],
  [Period, '2025-02', '应为起止日期，如 2025-01-01/2025-02-28'],
  [DistrictCode, '11010', '应为六位区划代码，如 110107'],
  [Fen, '1.5', '应为以分计的整数，如 1234'],
  [PersonId, '7', '应为系统编号（UUID）'],
])('the kernel’s words are explained in words: %#', (schema, value, say) => {
  expect(faultsIn(schema, value)[0]?.[1]).toBe(say)
})

test('one place is named once, by its first fault', () => {
  const name = z.string().min(5).regex(/^z/)
  expect(faultsIn(z.object({ name }), { name: 'a' })).toEqual([
    ['/name', '长度至少 5 个字符', 'length must be at least 5 characters'],
  ])
})

test('a pointer escapes what JSON pointers escape', () => {
  expect(faultsIn(z.record(z.string(), z.int()), { 'a/b~c': 'x' })[0]?.[0]).toBe('/a~1b~0c')
})

test('of a union the branch that fitted best is explained', () => {
  const shape = z.union([z.string(), z.object({ at: z.object({ x: z.int(), y: z.int() }) })])
  expect(faultsIn(shape, { at: { x: 1, y: 'far' } })).toEqual([
    ['/at/y', '类型不符；应为数字', 'wrong type; a number is needed'],
  ])
  const kinds = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })])
  expect(faultsIn(kinds, { kind: 'c' })[0]?.[0]).toBe('/kind')
})

test('a long code list is shortened', () => {
  const codes = Array.from({ length: 300 }, (_value, index) => `c${index}`)
  expect(faultsIn(z.enum(codes), 'x')[0]?.[1]).toMatch(/c19, …$/)
})

test('a refinement speaks with its module’s words, or says no more than it knows', () => {
  const own = z
    .string()
    .refine(() => false, { params: { zh: '责任单位不能同时是数据来源单位', en: 'the lead may not measure itself' } })
  expect(faultsIn(own, 'x')).toEqual([['', '责任单位不能同时是数据来源单位', 'the lead may not measure itself']])
  expect(
    faultsIn(
      z.string().refine(() => false),
      'x',
    ),
  ).toEqual([['', '不符合要求', 'not acceptable here']])
})
