import type { FastifyReply, FastifyRequest } from 'fastify'
import { checkAccess } from './access.ts'
import type { Credential } from './actor.ts'
import { csrfCookie, languageCookie } from './cookies.ts'
import { changesThings, checkCsrf, checkOrigin } from './csrf.ts'
import { refuse } from './errors.ts'
import type { House } from './house.ts'
import { chooseLanguage } from './language.ts'
import type { Route } from './route.ts'
import { wrappingBytes } from './upload.ts'
import { getVisit } from './visit.ts'

/** First hook of every request: gives it its number, its language and its place in the address's budget. */
export async function receive(house: House, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const leaving = new AbortController()
  // Plugins, a streamed answer and we all listen for the end: more than Node's warning limit of ten, and no leak.
  reply.raw.setMaxListeners(30)
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) leaving.abort()
  })
  request.visit = {
    correlation: house.newId(),
    startedMs: performance.now(),
    leaving,
    language: chooseLanguage({
      cookie: request.cookies[languageCookie],
      accept: request.headers['accept-language'],
      actor: undefined,
      byToken: true,
    }),
    actor: undefined,
    credential: {},
    bodyHash: '',
    refused: undefined,
  }
  reply.header('x-request-id', request.visit.correlation)
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!isApi(request.url)) return
  reply.header('cache-control', 'no-store')
  if (house.stopping) {
    reply.header('connection', 'close').header('retry-after', 5)
    throw refuse('http.unavailable')
  }
  await house.spend('address', request, reply)
}

export const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url)

/**
 * Everything that is decided before a route's body is read: who calls, whether they may, whether their own page sent
 * it, whether they do not call too often, and whether the announced body is one this route takes.
 */
export async function admit(house: House, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const visit = getVisit(request)
  visit.credential = credentialOf(house, request)
  const { bearer, cookie } = visit.credential
  if (changesThings(request.method) && bearer === undefined) checkOrigin(request)
  if (bearer !== undefined || cookie !== undefined) visit.actor = await house.auth.identify(visit.credential)
  visit.language = chooseLanguage({
    cookie: request.cookies[languageCookie],
    accept: request.headers['accept-language'],
    actor: visit.actor?.language,
    byToken: bearer !== undefined,
  })
  if (visit.actor) await house.spend('actor', request, reply)
  if (route.budget) await house.spend(route.budget, request, reply)
  checkAccess(route.endpoint.access, visit.actor)
  if (visit.actor && cookie !== undefined) {
    if (changesThings(request.method)) checkCsrf(request, cookie, house.csrf)
    else renewCsrf(house, request, reply, cookie)
  }
  checkMediaType(route, request)
  checkLength(house, route, request)
}

function credentialOf(house: House, request: FastifyRequest): Credential {
  const bearer = /^Bearer ([\w.~+/=-]{1,1024})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return { bearer }
  const cookie = house.cookies.findSession(request)
  return cookie === undefined ? {} : { cookie }
}

/** A page that lost its token (another tab signed in, a restored browser) gets a new one with its next read. */
function renewCsrf(house: House, request: FastifyRequest, reply: FastifyReply, session: string): void {
  const held = request.cookies[csrfCookie]
  if (held === undefined || !house.csrf.fits(held, session)) house.cookies.setCsrf(reply, house.csrf.issue(session))
}

function checkMediaType({ endpoint }: Route, request: FastifyRequest): void {
  const { 'content-type': header, 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (header === undefined && encoding === undefined && (length ?? '0') === '0') return
  const given = (header?.split(';')[0] ?? '').trim().toLowerCase() || '—'
  const allowed = endpoint.upload ? 'multipart/form-data' : 'application/json'
  if (given !== allowed && request.method !== 'GET' && request.method !== 'HEAD') {
    throw refuse('http.mediaType', { params: { given: given.slice(0, 100), allowed } })
  }
}

function checkLength({ config }: House, { endpoint }: Route, request: FastifyRequest): void {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (endpoint.upload) {
    const { maxBytes } = endpoint.upload
    if (announced > maxBytes + wrappingBytes) throw refuse('http.uploadTooLarge', { params: { limit: maxBytes } })
  } else if (announced > config.limits.bodyBytes) {
    throw refuse('http.bodyTooLarge', { params: { limit: config.limits.bodyBytes } })
  }
}
