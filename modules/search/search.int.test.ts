import { systemActor } from '@lantu/kernel'
import { withTenant } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forget, index, search } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.inDistrict((t) =>
    index(t, [
      { subjectKind: 'commitment', subjectId: 'a', title: '完成老旧小区综合整治60万平方米', words: ['ledger.read'] },
      { subjectKind: 'commitment', subjectId: 'b', title: '新建小区配套电梯', words: ['ledger.read'] },
      {
        subjectKind: 'document',
        subjectId: 'c',
        title: '工作部署会',
        text: '推进老舊小區改造',
        words: ['documents.read'],
      },
    ]),
  )
})
afterAll(() => database.drop())

const ask = (q: string, words: readonly string[] = ['ledger.read', 'documents.read'], more = {}) =>
  database.inDistrict(async (t) => (await search(t, { q, words, ...more })).map((hit) => hit.subjectId))

describe('search', () => {
  test('finds from one character up, titles with the words before texts with them', async () => {
    expect(await ask('梯')).toEqual(['b'])
    expect(await ask('老旧小区')).toEqual(['a', 'c'])
    expect(await ask('舊小區')).toEqual(['a', 'c'])
  })

  test('finds at least half where nothing has all, and nothing where nothing is near', async () => {
    expect(await ask('老旧小区电梯')).toContain('a')
    expect(await ask('冬奥会')).toEqual([])
    expect(await ask('！？')).toEqual([])
  })

  test('answers only what the given words open, and of the kind asked', async () => {
    expect(await ask('老旧小区', ['documents.read'])).toEqual(['c'])
    expect(await ask('老旧小区', [])).toEqual([])
    expect(await ask('老旧小区', undefined, { kind: 'commitment' })).toEqual(['a'])
  })

  test('indexes anew and forgets', async () => {
    const entry = { subjectKind: 'commitment', subjectId: 'd', words: ['ledger.read'] }
    await database.inDistrict((t) => index(t, [{ ...entry, title: '汛期值守' }]))
    await database.inDistrict((t) => index(t, [{ ...entry, title: '供暖保障' }]))
    expect(await ask('汛期')).toEqual([])
    expect(await ask('供暖')).toEqual(['d'])
    await database.inDistrict((t) => forget(t, entry))
    expect(await ask('供暖')).toEqual([])
  })

  test('finds nothing of another district, and the table itself is closed', async () => {
    const theirs = await database.inDistrict((t) => search(t, { q: '小区', words: ['ledger.read'] }), database.other)
    expect(theirs).toEqual([])
    await expect(
      withTenant(database, systemActor(database.demo), (t) => t.client.query('select * from search.entry')),
    ).rejects.toThrow(/permission denied/)
  })
})
