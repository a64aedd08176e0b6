import { mergeUnits, renameUnit } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { listNotices } from '@lantu/notices'
import { withTenant } from '@lantu/platform/db'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MatterId } from '#contract/ids.ts'
import type { Post, UnitName } from '#testing/people.ts'
import { beginStory, matters, type Story } from '#testing/story.ts'
import { handOverMatters } from './hand-over.ts'
import { remindOfClocks } from './remind.ts'

let story: Story
let units: Readonly<Record<UnitName, UnitId>>
beforeEach(async () => {
  story = await beginStory()
  units = story.people.units
})
afterEach(() => story.database.drop())

const today = parsePlainDate('2024-04-26')
const mergeInto = (predecessors: readonly UnitName[], into: UnitName, from = today) =>
  story.database.inDistrict((t) =>
    mergeUnits(t, { predecessors: predecessors.map((name) => units[name]), into: units[into], from }),
  )
const handOver = () => story.database.inDistrict(handOverMatters)
const get = (matterId: MatterId, asOf?: string) =>
  story.as('supervisor', (t) => matters.get(t, { matterId, ...(asOf !== undefined && { asOf: parsePlainDate(asOf) }) }))
const told = async (post: Post) => {
  const { rows } = await withTenant(story.database, story.people.actor(post), (t) =>
    listNotices(t, { unreadOnly: false, after: undefined, limit: 50 }),
  )
  return rows.map(({ reason }) => reason.params['action'] ?? reason.params['stage'])
}

describe('units that are merged', () => {
  test('a merged lead: the matter goes over with its state, day and clocks, once', async () => {
    const matterId = await story.issued()
    const before = await get(matterId)
    await mergeInto(['water'], 'tax')
    expect(await handOver()).toEqual([matterId])
    expect(await handOver()).toEqual([])
    const after = await get(matterId)
    expect(after).toMatchObject({
      lead: units.tax,
      co: [units.city],
      state: 'issued',
      due: before.due,
      nextDue: before.nextDue,
    })
    expect(after.clocks).toEqual(before.clocks)
    expect(after.verbs).toContainEqual({ unit: units.tax, verb: 'request' })
    expect(after.steps.at(-1)).toMatchObject({ action: 'succeed', from: 'issued', to: 'issued' })
  })

  test('a merged co unit, and both into one: each once, the lead not among the helpers', async () => {
    const matterId = await story.issued()
    await mergeInto(['city'], 'tax')
    await handOver()
    expect(await get(matterId)).toMatchObject({ lead: units.water, co: [units.tax] })
    await mergeInto(['water'], 'tax')
    await handOver()
    expect(await get(matterId)).toMatchObject({ lead: units.tax, co: [] })
  })

  test('a lead that goes into its co unit leaves no co unit behind', async () => {
    const matterId = await story.issued()
    await mergeInto(['water'], 'city')
    await handOver()
    expect(await get(matterId)).toMatchObject({ lead: units.city, co: [] })
  })

  test('a unit that is only renamed keeps what it has', async () => {
    const matterId = await story.issued()
    await story.database.inDistrict((t) => renameUnit(t, { unit: units.water, name: '示范区水务管理局', from: today }))
    expect(await handOver()).toEqual([])
    expect(await get(matterId)).toMatchObject({ lead: units.water })
  })

  test('a merge of a day to come waits for that day, and past days keep the old unit', async () => {
    const matterId = await story.issued()
    await mergeInto(['water'], 'city', parsePlainDate('2024-05-06'))
    expect(await handOver()).toEqual([])
    story.effects.set('2024-05-06T01:00:00.000Z')
    expect(await handOver()).toEqual([matterId])
    expect(await get(matterId, '2024-05-05')).toMatchObject({ lead: units.water, co: [units.city] })
    expect(await get(matterId, '2024-05-06')).toMatchObject({ lead: units.city, co: [] })
  })

  test('the new unit’s people are told, see it, act on it and are reminded', async () => {
    const matterId = await story.issued()
    await mergeInto(['water'], 'tax')
    await expect(story.as('taxHandler', (t) => matters.get(t, { matterId }))).rejects.toMatchObject({
      code: 'matters.missing',
    })
    await handOver()
    expect(await told('taxHandler')).toContain('succeed')
    await story.step('taxHandler', matterId, 'receive')
    story.effects.set('2024-05-30T01:00:00.000Z')
    await story.database.inDistrict(remindOfClocks)
    expect(await told('taxHandler')).toContain('before')
  })

  test('what has ended stays with the unit that did it, and a finding of the new unit’s own people is void', async () => {
    const closed = await story.closed('已销号的一件')
    const submitted = await story.reported('已呈阅的一件')
    await story.step('verifier', submitted, 'verify', { method: 'onSite' })
    await story.step('verifier', submitted, 'submit', { conclusion: 'met', finding: '达到' })
    await mergeInto(['water'], 'office')
    expect(await handOver()).toEqual([submitted])
    expect(await get(closed)).toMatchObject({ lead: units.water, state: 'closed' })
    expect(await get(submitted)).toMatchObject({ lead: units.office, state: 'reported', verifiedBy: null })
    await expect(story.step('verifier', submitted, 'verify', { method: 'onSite' })).rejects.toMatchObject({
      code: 'matters.ownUnit',
    })
  })

  test('another district’s merge moves nothing here', async () => {
    await story.issued()
    expect(await story.database.inDistrict(handOverMatters, story.database.other)).toEqual([])
  })
})
