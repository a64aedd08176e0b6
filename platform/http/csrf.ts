import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { csrfCookie } from './cookies.ts'
import { refuse } from './errors.ts'

/**
 * A double-submit token bound to the session: `nonce.HMAC(secret, session, nonce)`. A sibling site that can plant a
 * cookie still cannot make one that fits the victim's session, and no state is kept.
 */
export interface CsrfTokens {
  issue(session: string): string
  fits(token: string, session: string): boolean
}

export function csrfTokens(secret: string, random: (bytes: number) => Uint8Array): CsrfTokens {
  const sign = (session: string, nonce: string) =>
    createHmac('sha256', secret).update(`csrf\0${session}\0${nonce}`).digest('base64url')
  return {
    issue: (session) => {
      const nonce = Buffer.from(random(16)).toString('base64url')
      return `${nonce}.${sign(session, nonce)}`
    },
    fits: (token, session) => {
      const [nonce = '', signature = ''] = token.split('.')
      return same(signature, sign(session, nonce))
    },
  }
}

const same = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export const changesThings = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method)

/**
 * Refuses an unsafe call that another site made the browser send, signed in or not (a forged sign-in is an attack too).
 * Programs send neither header and are not concerned.
 */
export function checkOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refuse('http.crossSite')
  const origin = request.headers.origin
  if (origin === undefined) return
  const ours = URL.canParse(origin) ? `${new URL(origin).protocol}//${request.host}` : ''
  // Both through URL, so that a spelled-out default port is no difference.
  if (!URL.canParse(ours) || new URL(ours).host !== new URL(origin).host) throw refuse('http.crossSite')
}

/** Refuses an unsafe call by cookie whose header and cookie do not carry the same token for this session. */
export function checkCsrf(request: FastifyRequest, session: string, tokens: CsrfTokens): void {
  const header = request.headers['x-csrf-token']
  const cookie = request.cookies[csrfCookie]
  if (typeof header !== 'string' || !cookie || !same(header, cookie) || !tokens.fits(header, session)) {
    throw refuse('http.csrf')
  }
}
