import type { UnitId } from '@lantu/kernel'
import { parsePlainDate as day } from '@lantu/kernel/time'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAlias,
  commonSuperior,
  createUnit,
  findUnitByName,
  getUnitDetail,
  listUnits,
  mergeUnits,
  renameUnit,
  setSuperior,
  splitUnit,
  superiorOf,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const spring = day('2024-01-01')
const open = (code: string, name: string, more: object = {}) =>
  database.inDistrict((t) => createUnit(t, { code, name, kind: 'department', from: spring, ...more }))

describe('units over time', () => {
  test('a rename leaves the days before it as they were, and the old name still finds the unit', async () => {
    const unit = await open('R1', '区商务局')
    await database.inDistrict((t) => renameUnit(t, { unit, name: '区商务和投资促进局', from: day('2024-06-01') }))
    await database.inDistrict(async (t) => {
      const before = await findUnitByName(t, '区商务局', { asOf: day('2024-05-31') })
      expect(before).toMatchObject({ sense: 'name', unit: { id: unit, name: '区商务局' } })
      expect(await findUnitByName(t, '区商务和投资促进局', { asOf: day('2024-05-31') })).toBeUndefined()
      const after = await findUnitByName(t, '区商务局', { asOf: day('2024-06-01') })
      expect(after).toMatchObject({ sense: 'formerName', unit: { id: unit, name: '区商务和投资促进局' } })
    })
  })

  test('a merge carries names, subordinates and superiors over; the predecessors’ past stays', async () => {
    const above = await open('M0', '区委组织部')
    const [a, b] = [await open('M1', '区文化委'), await open('M2', '区旅游委', { superiors: { admin: above } })]
    const below = await open('M3', '区旅游服务中心', { superiors: { admin: b } })
    const merged = await database.inDistrict((t) =>
      mergeUnits(t, {
        predecessors: [a, b],
        into: { code: 'M4', name: '区文化和旅游局', kind: 'department', from: spring, superiors: { admin: above } },
        from: day('2024-07-01'),
      }),
    )
    await database.inDistrict(async (t) => {
      const names = async (asOf: string) => (await listUnits(t, { asOf: day(asOf) })).map((one) => one.code)
      expect(await names('2024-06-30')).toEqual(expect.arrayContaining(['M1', 'M2']))
      expect(await names('2024-06-30')).not.toContain('M4')
      expect(await names('2024-07-01')).not.toContain('M1')
      expect(await superiorOf(t, below, { hierarchy: 'admin', asOf: day('2024-06-30') })).toBe(b)
      expect(await superiorOf(t, below, { hierarchy: 'admin', asOf: day('2024-07-01') })).toBe(merged)
      expect((await findUnitByName(t, '区旅游委', { asOf: day('2024-08-01') }))?.unit.id).toBe(merged)
      const asked = { hierarchy: 'admin', asOf: day('2024-08-01') } as const
      expect(await commonSuperior(t, [below, merged], asked)).toBe(merged)
      expect((await getUnitDetail(t, merged, { asOf: day('2024-08-01') })).predecessors).toHaveLength(2)
    })
  })

  test('after a split nobody stands in for the old unit, and a unit that kept on is still itself', async () => {
    const unit = await open('S1', '区城市管理委')
    await database.inDistrict((t) =>
      splitUnit(t, {
        unit,
        keep: false,
        from: day('2024-03-01'),
        into: [
          { code: 'S2', name: '区市容局', kind: 'department', from: spring },
          { code: 'S3', name: '区环卫局', kind: 'department', from: spring },
        ],
      }),
    )
    const kept = await open('S4', '区发展改革委')
    await database.inDistrict((t) =>
      splitUnit(t, {
        unit: kept,
        keep: true,
        from: day('2024-03-01'),
        into: [{ code: 'S5', name: '区粮食局', kind: 'department', from: spring }],
      }),
    )
    await database.inDistrict(async (t) => {
      expect(await findUnitByName(t, '区城市管理委', { asOf: day('2024-03-01') })).toBeUndefined()
      expect((await findUnitByName(t, '区城市管理委', { asOf: day('2024-02-29') }))?.unit.id).toBe(unit)
      expect((await findUnitByName(t, '区发展改革委', { asOf: day('2024-03-01') }))?.unit.id).toBe(kept)
    })
  })

  test('refuses a taken name, a used code, a change behind the last one, and a circle', async () => {
    const [a, b] = [await open('X1', '区甲局', { aliases: ['甲局'] }), await open('X2', '区乙局')]
    await expect(open('X3', '甲局')).rejects.toMatchObject({ code: 'identity.nameTaken' })
    await expect(open('X1', '区丙局')).rejects.toMatchObject({ code: 'identity.codeTaken' })
    const rename = (from: string) =>
      database.inDistrict((t) => renameUnit(t, { unit: a, name: '区甲甲局', from: day(from) }))
    await expect(rename('2023-12-31')).rejects.toMatchObject({ code: 'identity.beforeLastChange' })
    await expect(
      database.inDistrict((t) => renameUnit(t, { unit: a, name: '区甲甲局', from: spring, version: 7 })),
    ).rejects.toMatchObject({ code: 'identity.changedMeanwhile' })
    const put = (unit: UnitId, superior: UnitId) =>
      database.inDistrict((t) => setSuperior(t, { unit, hierarchy: 'line', superior, from: spring }))
    await put(a, b)
    await expect(put(b, a)).rejects.toMatchObject({ code: 'identity.circle' })
    await expect(
      database.inDistrict((t) => addAlias(t, { unit: b, alias: '甲局', from: spring })),
    ).rejects.toMatchObject({ code: 'identity.nameTaken' })
  })

  test('a merge that would put a unit under one below it is refused; a part split off may take its origin in', async () => {
    const top = await open('Y1', '区辰局')
    const middle = await open('Y2', '区巳局', { superiors: { admin: top } })
    const low = await open('Y3', '区午局', { superiors: { admin: middle } })
    const merge = (predecessor: UnitId, into: UnitId) =>
      database.inDistrict((t) => mergeUnits(t, { predecessors: [predecessor], into, from: day('2024-09-01') }))
    await expect(merge(top, low)).rejects.toMatchObject({ code: 'identity.circle' })
    const [part] = await database.inDistrict((t) =>
      splitUnit(t, {
        unit: low,
        keep: true,
        from: day('2024-09-01'),
        into: [{ code: 'Y4', name: '区未局', kind: 'department', from: spring }],
      }),
    )
    expect(await merge(low, part ?? low)).toBe(part)
    const found = await database.inDistrict((t) => findUnitByName(t, '区午局', { asOf: day('2024-09-01') }))
    expect(found?.unit.id).toBe(part)
  })

  test('two who open units at once both get in, one after the other', async () => {
    const both = await Promise.all([open('P1', '区子局'), open('P2', '区丑局')])
    expect(new Set(both).size).toBe(2)
    const same = await Promise.allSettled([open('P3', '区寅局'), open('P4', '区寅局')])
    expect(same.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('the other district sees no unit and cannot reach one by its id', async () => {
    const unit = await open('O1', '区卯局')
    await database.inDistrict(async (t) => {
      expect(await listUnits(t)).toEqual([])
      await expect(getUnitDetail(t, unit)).rejects.toMatchObject({ code: 'identity.noUnit' })
      await expect(renameUnit(t, { unit, name: '夺', from: spring })).rejects.toMatchObject({ code: 'identity.noUnit' })
    }, database.other)
  })
})
