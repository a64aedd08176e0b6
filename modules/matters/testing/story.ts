import { fixedEffects } from '@lantu/kernel/effects'
import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import { withTenant } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import type { ActionInput } from '#contract/fields.ts'
import type { MatterId } from '#contract/ids.ts'
import { corePolicies, supervisionPolicy } from '#domain/policies/index.ts'
import { createMatters } from '#service/create.ts'
import { openMatter } from '#service/open.ts'
import { type People, type Post, settle } from './people.ts'

/** Friday 26 April 2024, 09:00 in Beijing; `story.effects.set` moves the clock. */
const morning = '2024-04-26T01:00:00.000Z'
export const lastDay: PlainDate = parsePlainDate('2024-05-31')
export const matters = createMatters({ policies: corePolicies })

/** A district in which matters can be played step by step. */
export interface Story {
  readonly database: TestDatabase
  readonly people: People
  readonly effects: ReturnType<typeof fixedEffects>
  as<T>(post: Post, work: Parameters<typeof withTenant<T>>[2]): Promise<T>
  step(post: Post, matterId: MatterId, action: string, input?: ActionInput): ReturnType<typeof matters.act>
  open(title?: string): Promise<MatterId>
  /** Up to 印发, the units having commented. */
  issued(title?: string): Promise<MatterId>
  /** Up to 反馈. */
  reported(title?: string): Promise<MatterId>
  /** To the end. */
  closed(title?: string): Promise<MatterId>
}

export async function beginStory(): Promise<Story> {
  const effects = fixedEffects(morning)
  const database = await testDatabase({ effects })
  const people = await settle(database)
  const as: Story['as'] = (post, work) => withTenant(database, people.actor(post), work)
  const step: Story['step'] = (post, matterId, action, input = {}) =>
    as(post, (tenancy) => matters.act(tenancy, { matterId, action, input }))
  const open = async (title = '水毁修复工程按期投用') => {
    const subject = { subjectKind: 'commitment', subjectId: 'c-1' }
    return (
      await as('supervisor', (t) => openMatter(t, { policy: supervisionPolicy, subject, basis: 'government', title }))
    ).matterId
  }
  const issued = async (title?: string) => {
    const matterId = await open(title)
    const { water, city } = people.units
    await step('supervisor', matterId, 'propose', {
      lead: water,
      co: [city],
      due: lastDay,
      requirement: '7处工程汛前投用',
    })
    await step('head', matterId, 'approve')
    await step('supervisor', matterId, 'consult', { days: 2 })
    await step('waterHandler', matterId, 'comment', { comment: '无意见' })
    await step('cityHandler', matterId, 'comment', { comment: '无意见' })
    await step('head', matterId, 'issue')
    return matterId
  }
  const reported = async (title?: string) => {
    const matterId = await issued(title)
    await step('waterHandler', matterId, 'receive')
    await step('waterHandler', matterId, 'start')
    await step('waterSigner', matterId, 'countersign', { feedback: '7处均已通过验收' })
    await step('waterHandler', matterId, 'report')
    return matterId
  }
  const closed = async (title?: string) => {
    const matterId = await reported(title)
    await step('verifier', matterId, 'verify', { method: 'onSite' })
    await step('verifier', matterId, 'submit', { conclusion: 'met', finding: '三条标准均达到' })
    await step('head', matterId, 'close')
    return matterId
  }
  return { database, people, effects, as, step, open, issued, reported, closed }
}
