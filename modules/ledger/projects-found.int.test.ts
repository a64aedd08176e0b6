import { search, wordsOf } from '@lantu/search'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { AmendProject, NewProject } from './contract/index.ts'
import { amendProject, createProject } from './index.ts'

/** 项目 in the search: found by name and place, by those who see it, and under its newest name only. */
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const found = (q: string, by: Post) =>
  ledger.as(by, async (t) => (await search(t, { q, words: wordsOf(t.actor), kind: 'project' })).map((hit) => hit.title))

test('a project is found by its lead unit and the office, not by another unit, and a new name replaces the old', async () => {
  const made = await ledger.as('supervisor', (t) =>
    createProject(
      t,
      NewProject.parse({
        name: '滨河绿道贯通工程',
        kind: 'investment',
        leadUnitId: ledger.units.water,
        total: '90000000',
        place: '望山街道',
      }),
    ),
  )
  expect(await found('绿道', 'supervisor')).toEqual(['滨河绿道贯通工程'])
  expect(await found('望山', 'supervisor')).toEqual(['滨河绿道贯通工程'])
  expect(await found('绿道', 'waterHandler')).toEqual(['滨河绿道贯通工程'])
  expect(await found('绿道', 'cultureHandler')).toEqual([])
  await ledger.as('supervisor', (t) =>
    amendProject(t, { id: made.id, version: 1, change: AmendProject.parse({ name: '滨河步道贯通工程' }) }),
  )
  expect(await found('绿道', 'supervisor')).toEqual([])
  expect(await found('步道', 'supervisor')).toEqual(['滨河步道贯通工程'])
})
