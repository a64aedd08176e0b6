import type { Socket } from 'node:net'
import type { LantuError } from '@lantu/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse, statusOf } from './errors.ts'
import { isApi } from './gate.ts'
import { apiPrefix, type House } from './house.ts'
import { findAccepted } from './language.ts'
import { discardRest } from './linger.ts'
import { problemMediaType, problemOf, refusalOf } from './problem.ts'
import { isPage } from './web.ts'

/** Every error of every kind leaves through here as a problem document; what is ours to mend goes to the log with its cause. */
export function refuseCalls(house: House, hasWeb: boolean): void {
  const { app } = house
  app.setErrorHandler((thrown: unknown, request, reply) => answerRefusal(house, { thrown, request, reply }))
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(house, request.url)
    if (methods.length > 0) {
      const allowed = methods.join(', ')
      reply.header('allow', allowed)
      throw refuse('http.methodNotAllowed', { params: { method: request.method, allowed } })
    }
    if (hasWeb && isPage(request)) return reply.sendFile('index.html')
    throw refuse('http.notFound')
  })
}

export function answerRefusal(
  house: House,
  {
    thrown,
    request,
    reply,
  }: { readonly thrown: unknown; readonly request: FastifyRequest; readonly reply: FastifyReply },
) {
  discardRest(request)
  const { visit } = request
  const error = refusalOf(thrown, house.config.limits)
  const correlation = visit?.correlation ?? house.newId()
  if (visit) visit.refused = error.code
  if (error.kind === 'fault') {
    const route = `${request.method} ${request.routeOptions.url ?? 'none'}`
    house.log.error({ err: error.cause ?? error, code: error.code, route, correlation }, 'call failed')
  }
  const language = visit?.language ?? findAccepted(request.headers['accept-language']) ?? 'zh-Hans'
  // An address that cannot be decoded is refused before any hook has set the usual headers.
  if (!visit) reply.headers({ ...bareHeaders, 'x-request-id': correlation })
  const body = JSON.stringify(problemOf(error, language, correlation))
  // What the handler meant to say of its answer does not hold for a refusal.
  for (const header of ['etag', 'location', 'content-disposition', 'content-length']) reply.removeHeader(header)
  if (error.code === 'http.keyRunning') reply.header('retry-after', 1)
  if (error.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
  reply.header('cache-control', 'no-store').header('content-language', language)
  return reply.code(statusOf(error)).type(problemMediaType).send(body)
}

const bareHeaders = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" }

/** The methods other routes take at this address; asked only when nothing was found. */
function methodsAt(house: House, url: string): string[] {
  const path = url.split('?')[0] ?? ''
  if (!isApi(path)) return []
  const fitting = house.routes.filter(({ endpoint }) => patternOf(endpoint.path).test(path))
  return [...new Set(fitting.map(({ endpoint }) => endpoint.method))].sort()
}

const patternOf = (path: string) => new RegExp(`^${apiPrefix}${path.replace(/:[A-Za-z][A-Za-z0-9]*/g, '[^/]+')}$`)

/** Bytes that are not even HTTP: no request exists yet, so the answer is written by hand and the connection closed. */
export function refuseBytes(newId: () => string): (error: Error & { code?: string }, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const { status, reason, body } = written(problemForBytes(error.code), newId())
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\nContent-Type: ${problemMediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
        `X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
    )
  }
}

function problemForBytes(code: string | undefined): LantuError {
  if (code === 'HPE_HEADER_OVERFLOW') return refuse('http.headersTooLarge')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refuse('http.timeout')
  return refuse('http.badRequest')
}

function written(error: LantuError, correlation: string) {
  const status = statusOf(error)
  const reason = status === 431 ? 'Request Header Fields Too Large' : status === 408 ? 'Request Timeout' : 'Bad Request'
  return { status, reason, body: JSON.stringify(problemOf(error, 'zh-Hans', correlation)) }
}
