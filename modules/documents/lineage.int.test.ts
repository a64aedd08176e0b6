import { readStream } from '@lantu/platform/events'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentFacts, type DocumentId } from './contract/index.ts'
import { getDocument, getLineage, linkRows, registerText } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const register = async (text: string, more: object): Promise<DocumentId> => {
  const facts = DocumentFacts.parse({
    title: text.slice(0, 8),
    kind: 'speech',
    publicity: 'published',
    issuer: '区政府',
    docDate: '2024-04-24',
    reading: 'report',
    ...more,
  })
  return (await database.inDistrict((t) => registerText(t, { facts, text }))).id
}
const get = (id: DocumentId) => database.inDistrict((t) => getDocument(t, id))

describe('lineage', () => {
  let city: DocumentId
  let district: DocumentId
  let street: DocumentId
  test('city → district → street: the chain is told from the nearest up, and what stands below', async () => {
    city = await register('全市推进老旧小区改造。', { kind: 'cityTask' })
    district = await register('加快老旧小区改造24个。\n推进河道治理。', { parentId: city })
    street = await register('完成古城街道老旧小区改造3个。', { level: 'street', parentId: district })
    expect((await get(city)).level).toBe('city')
    expect((await get(street)).above.map((one) => [one.id, one.level])).toEqual([
      [district, 'district'],
      [city, 'city'],
    ])
    expect((await get(district)).below).toMatchObject([{ id: street, level: 'street' }])
  })

  test('a lower document never stands above, and an unknown one nowhere', async () => {
    await expect(register('推进全区绿化。', { parentId: street })).rejects.toMatchObject({
      code: 'documents.parentBelow',
    })
    const nobody = '01890000-0000-7000-8000-0000000000ff'
    await expect(register('推进全区绿化。', { parentId: nobody })).rejects.toMatchObject({
      code: 'documents.parentUnknown',
    })
  })

  test('people say which rows carry which out, one result each; the event holds places only', async () => {
    const pair = { upperPosition: 1, lowerId: street, lowerPosition: 1, link: 'confirmed' as const }
    const outcomes = await database.inDistrict((t) =>
      linkRows(t, {
        id: district,
        links: [pair, { ...pair, upperPosition: 99 }, { ...pair, lowerId: city }],
      }),
    )
    expect(outcomes.map((one) => one.error?.code)).toEqual([undefined, 'documents.unknownRow', 'documents.notBelow'])
    const links = async () => (await database.inDistrict((t) => getLineage(t, district))).links
    expect(await links()).toEqual([pair])
    const say = (link: 'refused' | null) =>
      database.inDistrict((t) => linkRows(t, { id: district, links: [{ ...pair, link }] }))
    await say('refused')
    expect(await links()).toMatchObject([{ link: 'refused' }])
    await say(null)
    expect(await links()).toEqual([])
    const events = await database.inDistrict((t) => readStream(t, `lineage:${district}`))
    expect(events.map((event) => event.type)).toEqual(Array(3).fill('document.rowsLinked'))
    expect(JSON.stringify(events)).not.toContain('老旧小区')
  })

  test('a lower document whose place was taken stands below no more', async () => {
    const next = await register('完成古城街道老旧小区改造5个。', {
      level: 'street',
      parentId: district,
      replacesId: street,
    })
    expect((await get(district)).below.map((one) => one.id)).toEqual([next])
  })

  test('a new version of the upper document tells below which earlier one the others stand', async () => {
    expect((await get(district)).belowEarlier).toBeNull()
    const second = await register('加快老旧小区改造26个。\n推进河道治理。', { parentId: city, replacesId: district })
    const third = await register('加快老旧小区改造28个。\n推进河道治理。', { parentId: city, replacesId: second })
    for (const version of [second, third])
      expect((await get(version)).belowEarlier).toMatchObject({ id: district, lowers: 1 })
    await register('完成古城街道老旧小区改造6个。', { level: 'street', parentId: second })
    expect((await get(third)).belowEarlier).toMatchObject({ id: second, lowers: 1 })
  })

  test('nothing of it is reached from another district', async () => {
    const pair = { upperPosition: 1, lowerId: street, lowerPosition: 1, link: 'confirmed' as const }
    await expect(
      database.inDistrict((t) => linkRows(t, { id: district, links: [pair] }), database.other),
    ).rejects.toMatchObject({ code: 'documents.unknown' })
  })
})
