import { listNotices } from '@lantu/notices'
import { withTenant } from '@lantu/platform/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Post } from '#testing/people.ts'
import { beginStory, type Story } from '#testing/story.ts'
import { remindOfClocks } from './remind.ts'

let story: Story
beforeAll(async () => {
  story = await beginStory()
})
afterAll(() => story.database.drop())

const remind = () => story.database.inDistrict(remindOfClocks)
/** The reminders a person has had, newest first. */
const told = async (post: Post) => {
  const page = await withTenant(story.database, story.people.actor(post), (t) =>
    listNotices(t, { unreadOnly: false, after: undefined, limit: 50 }),
  )
  return page.rows
    .filter((row) => row.reason.code === 'matters.notice.clock')
    .map((row) => `${row.reason.params['clock']} ${row.reason.params['stage']}`)
}

describe('reminders of clocks', () => {
  test('come once for each stage, to whom the clock belongs, and only the latest after a pause', async () => {
    const matterId = await story.issued()
    await story.step('waterHandler', matterId, 'receive')
    expect(await remind()).toBe(0)
    story.effects.set('2024-05-30T01:00:00.000Z') // the last day, 31 May, is a Friday
    expect([await remind(), await remind()]).toEqual([1, 0])
    expect(await told('waterHandler')).toEqual(['handle before'])
    expect(await told('waterSigner')).toEqual(['handle before'])
    expect(await told('cityHandler')).toEqual([])
    story.effects.set('2024-06-02T01:00:00.000Z') // 31 May and 1 June went by unseen
    expect([await remind(), await remind()]).toEqual([1, 0])
    expect(await told('waterHandler')).toEqual(['handle after1', 'handle before'])
    expect(await told('leader')).toEqual([])
  })

  test('reach the superior on the organisation chart from the third day on, and stop when the clock ends', async () => {
    story.effects.set('2024-06-05T01:00:00.000Z')
    await remind()
    expect(await told('leader')).toEqual(['handle after3'])
  })

  test('go to supervision while it verifies: the unit, having reported, is left alone', async () => {
    story.effects.set('2024-05-06T01:00:00.000Z')
    await story.reported()
    const before = await told('waterHandler')
    story.effects.set('2024-05-20T01:00:00.000Z') // five working days from 6 May end on Saturday 11 May, worked (调休)
    await remind()
    expect(await told('supervisor')).toEqual(['verify after7'])
    expect(await told('waterHandler')).toEqual(before)
  })

  test('a district is reminded of its own clocks only', async () => {
    expect(await story.database.inDistrict(remindOfClocks, story.database.other)).toBe(0)
  })
})

test('a step tells those whom it concerns, but not who took it', async () => {
  const matterId = await story.reported()
  const steps = async (post: Post) => {
    const page = await withTenant(story.database, story.people.actor(post), (t) =>
      listNotices(t, { unreadOnly: false, after: undefined, limit: 200 }),
    )
    return page.rows.filter((row) => row.subject.subjectId === matterId).map((row) => row.reason.params['action'])
  }
  expect(await steps('waterHandler')).toEqual(['issue', 'consult'])
  expect(await steps('supervisor')).toEqual(['report', 'comment', 'comment', 'approve'])
  expect(await steps('head')).toEqual(['report', 'comment', 'comment', 'propose'])
})
