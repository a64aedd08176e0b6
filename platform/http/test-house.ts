import { type Actor, DistrictCode, PersonId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { createHttp } from './create.ts'
import type { HttpOptions } from './house.ts'
import { type HttpConfig, usualBudgets, usualLimits } from './http-config.ts'

/** What http's own tests stand on: one person, one token, a log that is kept, and no database. */
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

export const testConfig: HttpConfig = {
  secret: 'a secret of the tests, at least 32 characters',
  secureCookies: false,
  trustProxy: false,
  brokenAnswers: 'refuse',
  limits: usualLimits,
  budgets: usualBudgets,
}

export interface Line {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: object
  readonly message: string
}

/** A server whose only known token, by cookie or bearer, is `token`; `lines` is what it logged. */
export async function openHouse(
  over: Partial<Omit<HttpOptions, 'config'>> & {
    readonly config?: Partial<HttpConfig>
    readonly actor?: Actor
  } = {},
) {
  const { actor, config, ...options } = over
  const lines: Line[] = []
  const write = (level: Line['level']) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  const http = await createHttp({
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    auth: {
      identify: async ({ cookie, bearer }) => ((bearer ?? cookie) === 'token' ? (actor ?? testActor()) : undefined),
    },
    within: async () => {
      throw new Error('there is no database here')
    },
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    ...options,
    config: { ...testConfig, ...config },
  })
  return { http, app: http.app, lines }
}

export const byToken = { authorization: 'Bearer token' }

/** The smallest endpoint: GET /thing. */
export const getThing = defineEndpoint({ method: 'GET', path: '/thing', summary: 'A thing', access: 'public' })
