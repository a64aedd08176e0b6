import { createHash } from 'node:crypto'
import type { Endpoint } from '@lantu/kernel/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tenancy } from '../db/tenancy.ts'
import { addressKey } from './budgets.ts'
import { refuse } from './errors.ts'
import { etagOf, readIfMatch } from './etag.ts'
import { faultsOf } from './faults.ts'
import { apiPrefix, type House } from './house.ts'
import { answerOf, entryOf, type KeptAnswer, readIdempotencyKey } from './idempotency.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import { type Call, type ReplyTools, type Route, Sent } from './route.ts'
import { send } from './send.ts'
import { getVisit } from './visit.ts'

/** Runs one admitted call: reads it by its contract, calls the handler once, checks and sends the answer. */
export async function execute(house: House, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const { endpoint } = route
  const visit = getVisit(request)
  const version = endpoint.versioned ? readIfMatch(request.headers['if-match']) : undefined
  const key = endpoint.idempotent ? readIdempotencyKey(request.headers['idempotency-key']) : undefined
  const read = await readRequest(route, request)
  const headers: Record<string, string> = {}
  const { actor, credential, language, leaving } = visit
  const call = {
    ...read,
    actor,
    credential,
    within: (work: (tenancy: Tenancy) => Promise<unknown>) => {
      if (!actor) throw refuse('http.signInNeeded')
      return house.within(actor, work)
    },
    address: addressKey(request),
    findNote: (name: string) => house.cookies.findNote(request, name),
    language,
    version,
    idempotencyKey: key,
    lastEventId: lastEventIdOf(request),
    signal: leaving.signal,
    reply: toolsFor(house, reply, headers),
    // The contract decided each field's presence above; the handler's own type is checked where it is bound.
  } as unknown as Call<Endpoint>

  const produce = async (): Promise<KeptAnswer | Sent> => {
    const value = await route.handle(call)
    if (value instanceof Sent) return value
    return { status: endpoint.status ?? 200, headers, body: bodyOf(house, route, value) }
  }
  if (key === undefined || !actor) {
    const made = await produce()
    if (made instanceof Sent) return send(house, { route, request, reply, content: made.content })
    return sendAnswer(reply, made)
  }
  const entry = entryOf(actor, {
    endpoint: `${endpoint.method} ${endpoint.path}`,
    key,
    bodyHash: hashOf(request, read),
  })
  const outcome = await house.idempotency.run(entry, async () => {
    const made = await produce()
    if (made instanceof Sent) throw new TypeError(`${entry.endpoint}: an idempotent answer is JSON`)
    return made
  })
  const { answer, replayed } = answerOf(outcome)
  if (replayed) reply.header('idempotency-replayed', 'true')
  return sendAnswer(reply, answer)
}

function sendAnswer(reply: FastifyReply, answer: KeptAnswer) {
  reply.headers(answer.headers)
  reply.code(answer.status)
  if (answer.body === null) return reply.send()
  return reply.type('application/json; charset=utf-8').send(answer.body)
}

/** The answer as text, checked against its contract: fields the contract does not name never leave the house. */
function bodyOf(house: House, { endpoint }: Route, value: unknown): string | null {
  if (!endpoint.response) return null
  const checked = endpoint.response.safeEncode(value as never)
  if (checked.success) return JSON.stringify(checked.data)
  const faults = faultsOf(checked.error.issues, 'body')
  if (house.config.brokenAnswers === 'refuse') throw refuse('http.answerBroken', { faults })
  const where = faults.map((fault) => `${fault.where}: ${fault.code}`)
  house.log.error({ route: `${endpoint.method} ${endpoint.path}`, where }, 'answer breaks its contract')
  return JSON.stringify(value ?? null)
}

function toolsFor(house: House, reply: FastifyReply, headers: Record<string, string>): ReplyTools {
  return {
    etag: (version) => {
      headers['etag'] = etagOf(version)
    },
    created: (location) => {
      headers['location'] = `${apiPrefix}${location}`
    },
    signIn: (token, { maxAgeSeconds }) => {
      house.cookies.setSession(reply, token, maxAgeSeconds)
      house.cookies.setCsrf(reply, house.csrf.issue(token), maxAgeSeconds)
    },
    signOut: () => house.cookies.clear(reply),
    leaveNote: (name, value, { maxAgeSeconds }) => house.cookies.setNote(reply, { name, value, maxAge: maxAgeSeconds }),
    file: (download) => new Sent({ kind: 'file', download }),
    events: (source) => new Sent({ kind: 'events', source }),
    redirect: (location) => new Sent({ kind: 'redirect', location }),
  }
}

/** Address, query and body together. An upload's bytes are not read ahead: its fields and announced length stand for them. */
function hashOf(request: FastifyRequest, { upload, body }: ReadRequest): string {
  const sent = upload
    ? [JSON.stringify(body ?? null), request.headers['content-length'] ?? '']
    : [getVisit(request).bodyHash]
  const parts = [request.url, ...sent]
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}

function lastEventIdOf(request: FastifyRequest): string | undefined {
  const header = request.headers['last-event-id']
  return typeof header === 'string' && header.length <= 200 ? header : undefined
}
