import type { FastifyReply, FastifyRequest } from 'fastify'

/** Read by the page's script and sent back in `X-CSRF-Token`. */
export const csrfCookie = 'lantu_csrf'
/** The language chosen on this device. */
export const languageCookie = 'lantu_lang'

/** `__Host-` makes the browser itself refuse the cookie from a sibling site or over plain http. */
export const sessionCookie = (secure: boolean) => (secure ? '__Host-lantu_session' : 'lantu_session')

const noteCookie = (secure: boolean, name: string) => `${secure ? '__Host-' : ''}lantu_${name}`

export interface CookieJar {
  findSession(request: FastifyRequest): string | undefined
  setSession(reply: FastifyReply, token: string, maxAgeSeconds: number): void
  setCsrf(reply: FastifyReply, token: string, maxAgeSeconds?: number): void
  clear(reply: FastifyReply): void
  findNote(request: FastifyRequest, name: string): string | undefined
  /** A short note to ourselves in this browser; an age of 0 removes it. */
  setNote(reply: FastifyReply, note: { readonly name: string; readonly value: string; readonly maxAge: number }): void
}

export function cookieJar(secure: boolean): CookieJar {
  const session = sessionCookie(secure)
  // Lax lets a link from the office platform arrive signed in; unsafe methods need the CSRF token anyway.
  const base = { path: '/', secure, sameSite: 'lax' } as const
  const age = (maxAge: number | undefined) => (maxAge === undefined ? {} : { maxAge })
  return {
    findSession: (request) => request.cookies[session] || undefined,
    setSession: (reply, token, maxAgeSeconds) => {
      reply.setCookie(session, token, { ...base, httpOnly: true, maxAge: maxAgeSeconds })
    },
    setCsrf: (reply, token, maxAgeSeconds) => {
      reply.setCookie(csrfCookie, token, { ...base, httpOnly: false, ...age(maxAgeSeconds) })
    },
    clear: (reply) => {
      reply.clearCookie(session, { ...base, httpOnly: true })
      reply.clearCookie(csrfCookie, base)
    },
    findNote: (request, name) => request.cookies[noteCookie(secure, name)] || undefined,
    setNote: (reply, { name, value, maxAge }) => {
      reply.setCookie(noteCookie(secure, name), value, { ...base, httpOnly: true, maxAge })
    },
  }
}
