import { Clock, inForce, parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import {
  columnSets,
  commitmentLampRules,
  durations,
  exportMost,
  indicatorLampRules,
  type Parameter,
  projectRules,
  type Threshold,
} from './index.ts'

const day = parsePlainDate
const tables: readonly (readonly [string, readonly Parameter<unknown>[]])[] = [
  ...Object.entries(durations),
  ['commitmentLampRules', commitmentLampRules],
  ['indicatorLampRules', indicatorLampRules],
  ['projectRules', projectRules],
  ...Object.entries(columnSets),
  ...Object.entries(exportMost),
]

test.each(tables)('%s: every version says its unit, day and source, and no two begin on one day', (_name, versions) => {
  expect(versions.length).toBeGreaterThan(0)
  expect(new Set(versions.map((version) => version.from)).size).toBe(versions.length)
  for (const { unit, source, basis } of versions) {
    expect(unit).not.toBe('')
    expect(source.length).toBeGreaterThan(10)
    // What the house decided says so, and what it did not decide does not.
    if (basis !== 'house') expect(source).not.toMatch(/house/i)
  }
})

test('durations are clocks of the kernel, and house defaults are told from published ones', () => {
  for (const versions of Object.values(durations))
    for (const { value } of versions) expect(Clock.parse(value)).toEqual(value)
  expect(inForce(durations['supervision.consult'], day('2024-04-24')).value).toEqual({ kind: 'workingDays', days: 3 })
  expect(inForce(durations['supervision.signFor'], day('2024-04-24')).basis).toBe('house')
  expect(inForce(durations['supervision.review'], day('2024-04-24'))).toMatchObject({
    value: { kind: 'naturalDays', days: 30 },
    basis: 'published',
  })
  expect(inForce(durations['request.emergency'], day('2024-04-24')).value).toEqual({
    kind: 'continuousHours',
    hours: 2,
  })
})

describe('looking up a day', () => {
  const table: readonly Parameter<number>[] = [
    { value: 2, unit: 'day', from: day('2025-01-01'), basis: 'house', source: 'second' },
    { value: 1, unit: 'day', from: day('2024-01-01'), basis: 'house', source: 'first' },
  ]
  test('finds the version in force, whatever their order', () => {
    expect(inForce(table, day('2024-12-31')).value).toBe(1)
    expect(inForce(table, day('2025-01-01')).value).toBe(2)
  })
  test('refuses a day before the first version instead of taking the nearest', () => {
    expect(() => inForce(table, day('2023-12-31'))).toThrow(expect.objectContaining({ code: 'time.notInForce' }))
  })
})

test('the thresholds of a rule set stand in order', () => {
  for (const { value } of commitmentLampRules) expect(value.amberGap.value).toBeLessThan(value.redGap.value)
  for (const { value } of indicatorLampRules) {
    const steps: Threshold[] = [value.redProbability, value.amberProbability, value.blueProbability]
    expect(steps.map((step) => step.value)).toEqual(steps.map((step) => step.value).sort((a, b) => a - b))
  }
})

test('a set of columns names each field and each heading once', () => {
  for (const versions of Object.values(columnSets))
    for (const { value } of versions) {
      expect(new Set(value.columns.map((column) => column.field)).size).toBe(value.columns.length)
      expect(new Set(value.columns.map((column) => column.heading)).size).toBe(value.columns.length)
    }
})
