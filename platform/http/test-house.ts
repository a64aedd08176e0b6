import { type Actor, DistrictCode, PersonId } from '@lantu/kernel'
import { createHttp, type Http, type HttpOptions, usualBudgets, usualLimits } from './index.ts'

export const testActor = (words: readonly string[] = [], over: Partial<Actor> = {}): Actor => ({
  kind: 'person',
  district: DistrictCode.parse('990001'),
  personId: PersonId.parse('01890000-0000-7000-8000-000000000001'),
  roles: [],
  units: [],
  words: new Set(words),
  language: 'zh-Hans',
  ...over,
})

export const openTestHttp = (over: Partial<HttpOptions> = {}): Promise<Http> =>
  createHttp({
    config: {
      secret: 'a secret of tests only, 32 chars or more',
      secureCookies: false,
      trustProxy: false,
      brokenAnswers: 'refuse',
      limits: usualLimits,
      budgets: usualBudgets,
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    auth: { identify: async () => undefined },
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    ...over,
  })
