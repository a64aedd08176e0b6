import { systemActor } from '@lantu/kernel'
import { withTenant } from '@lantu/platform/db'
import { readStream } from '@lantu/platform/events'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentFacts, type DocumentId, type RowLink } from './contract/index.ts'
import { carryLinks, getCarry, getDocument, getLineage, linkRows, registerText } from './index.ts'

let database: TestDatabase
let first: DocumentId
let second: DocumentId
let street: DocumentId
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
beforeAll(async () => {
  database = await testDatabase()
  first = await register('推进河道治理60公里。\n确保完成老旧小区改造24个。\n举办金秋文化节。', {})
  street = await register('完成古城街道河道治理3公里。\n完成古城街道老旧小区改造3个。\n办好街道文化节。', {
    level: 'street',
    parentId: first,
  })
  const link = (position: number, said: RowLink = 'confirmed') => ({
    upperPosition: position,
    lowerId: street,
    lowerPosition: position,
    link: said,
  })
  await database.inDistrict((t) =>
    linkRows(t, { id: first, links: [link(1), link(2), link(3), { ...link(1, 'refused'), lowerPosition: 3 }] }),
  )
  second = await register('推进河道治理60公里。\n力争完成老旧小区改造20个。\n推进智慧停车。', {
    replacesId: first,
    docDate: '2024-05-24',
  })
})
afterAll(() => database.drop())

const view = () => database.inDistrict((t) => getCarry(t, second))
const carry = (confirm: number[] = []) => database.inDistrict((t) => carryLinks(t, { id: second, confirm }))
const places = async () =>
  (await database.inDistrict((t) => getLineage(t, second))).links
    .map((one) => `${one.upperPosition} ${one.lowerPosition} ${one.link}`)
    .toSorted()

describe('links below an earlier version', () => {
  test('are laid on the new one: same, changed with both wordings, dropped; nothing is written by looking', async () => {
    const found = await view()
    expect(found.earlier?.id).toBe(first)
    expect(found.waiting).toEqual({ same: 2, changed: 1, dropped: 1 })
    expect(found.rows.map((row) => [row.kind, row.from.text, row.to?.text])).toEqual([
      ['same', '推进河道治理60公里', '推进河道治理60公里'],
      ['changed', '确保完成老旧小区改造24个', '力争完成老旧小区改造20个'],
      ['dropped', '举办金秋文化节', undefined],
    ])
    expect(found.rows[1]?.changes.map((one) => one.kind)).toEqual(['softened', 'lowered'])
    expect(await places()).toEqual([])
    expect((await database.inDistrict((t) => getDocument(t, second))).below).toEqual([])
  })

  test('of unchanged rows are carried, refusals too; changed ones wait; twice is once', async () => {
    expect((await carry()).waiting).toEqual({ same: 0, changed: 1, dropped: 1 })
    expect(await places()).toEqual(['1 1 confirmed', '1 3 refused'])
    expect((await database.inDistrict((t) => getDocument(t, second))).below.map((one) => one.id)).toEqual([street])
    await carry()
    const events = await database.inDistrict((t) => readStream(t, `lineage:${second}`))
    expect(events.map((one) => one.type)).toEqual(['document.linksCarried'])
    expect(JSON.stringify(events)).not.toContain('河道')
  })

  test('of a changed row are carried when it is confirmed; another row is refused', async () => {
    await expect(carry([3])).rejects.toMatchObject({ code: 'documents.notChanged' })
    expect((await carry([2])).waiting).toEqual({ same: 0, changed: 0, dropped: 1 })
    expect(await places()).toContain('2 2 confirmed')
  })

  test('what was said of the new version stands against what was said of the old', async () => {
    const pair = { upperPosition: 1, lowerId: street, lowerPosition: 1, link: 'refused' as const }
    await database.inDistrict((t) => linkRows(t, { id: second, links: [pair] }))
    await carry()
    expect(await places()).toContain('1 1 refused')
  })

  test('the earlier version keeps its own; a document without one has nothing to carry', async () => {
    expect((await database.inDistrict((t) => getLineage(t, first))).links).toHaveLength(4)
    expect(await database.inDistrict((t) => getCarry(t, first))).toMatchObject({ earlier: null, rows: [] })
  })

  test('another district reaches none of it', async () => {
    const there = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
      withTenant(database, systemActor(database.other), work)
    await expect(there((t) => carryLinks(t, { id: second, confirm: [] }))).rejects.toMatchObject({
      code: 'documents.unknown',
    })
  })
})
