import { createAsks } from '@lantu/asks'
import type { Actor } from '@lantu/kernel'
import { corePolicies, createMatters } from '@lantu/matters'
import { type Database, withTenant } from '@lantu/platform/db'
import { createHttp, type Http, registerRoutes, usualBudgets, usualLimits } from '@lantu/platform/http'
import { ledgerRoutes } from '../routes.ts'

export interface Answer {
  readonly status: number
  readonly json: unknown
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}
export type Call = (
  bearer: string,
  request: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`,
  more?: { body?: object; version?: number; key?: string },
) => Promise<Answer>

/** The ledger's routes as a server gives them; the bearer is what `actorOf` makes a person of. */
export async function testHttp(
  database: Database,
  actorOf: (bearer: string) => Actor,
): Promise<{ http: Http; call: Call }> {
  const http = await createHttp({
    config: {
      secret: 'a secret of the tests, at least 32 characters',
      secureCookies: false,
      trustProxy: false,
      brokenAnswers: 'refuse',
      limits: usualLimits,
      budgets: usualBudgets,
    },
    log: { info: () => {}, warn: () => {}, error: (fields) => process.stderr.write(`${JSON.stringify(fields)}\n`) },
    auth: { identify: async ({ bearer }) => (bearer === undefined ? undefined : actorOf(bearer)) },
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    within: (actor, work) => withTenant(database, actor, work),
  })
  registerRoutes(http, ledgerRoutes(createMatters({ policies: corePolicies }), createAsks({ lookups: [] })))
  let keys = 0
  const call: Call = async (bearer, request, more = {}) => {
    const [method, path] = request.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]
    const answer = await http.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(bearer !== '' && { authorization: `Bearer ${bearer}` }),
        'idempotency-key': more.key ?? `key-of-tests-${++keys}`,
        ...(more.version !== undefined && { 'if-match': `"${more.version}"` }),
      },
      ...(more.body && { payload: more.body }),
    })
    const json: unknown = answer.body.startsWith('{') ? answer.json() : undefined
    return { status: answer.statusCode, json, headers: answer.headers, bytes: answer.rawPayload }
  }
  return { http, call }
}
