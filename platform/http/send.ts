import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './errors.ts'
import { attachment } from './file-name.ts'
import type { House } from './house.ts'
import type { Download, Route, SentContent } from './route.ts'
import { openStream, type StreamEvent } from './stream.ts'
import { getVisit } from './visit.ts'

interface Sending {
  readonly route: Route
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly content: SentContent
}

/** Sends an answer that is not JSON. */
export function send(house: House, { route, request, reply, content }: Sending) {
  switch (content.kind) {
    case 'redirect':
      return reply.redirect(content.location, 303)
    case 'file':
      checkDeclared(route, content.download.mediaType)
      return sendFile(request, reply, content.download)
    case 'events':
      checkDeclared(route, 'text/event-stream')
      return sendEvents(house, { route, request, reply, source: content.source })
  }
}

function checkDeclared({ endpoint }: Route, mediaType: string): void {
  const essence = (mediaType.split(';')[0] ?? '').trim()
  if (endpoint.download?.includes(essence)) return
  const cause = new TypeError(`${endpoint.method} ${endpoint.path} does not declare ${essence}`)
  throw refuse('http.answerBroken', { cause })
}

function sendFile(request: FastifyRequest, reply: FastifyReply, { body, mediaType, fileName, bytes, tag }: Download) {
  if (tag !== undefined) {
    // Whoever keeps a copy asks again each time; nobody between keeps one.
    reply.header('etag', `"${tag}"`).header('cache-control', 'private, no-cache')
    if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
  }
  reply.header('content-disposition', attachment(fileName)).type(mediaType)
  // Whatever a stored file contains, it runs nothing in our name when a browser opens it.
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  if (bytes !== undefined) reply.header('content-length', bytes)
  return reply.send(body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body)
}

/** Weakly compared, as RFC 9110 §13.1.2 asks of If-None-Match. */
const hasTag = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === `"${tag}"`)

function sendEvents(
  house: House,
  { route, request, reply, source }: Omit<Sending, 'content'> & { readonly source: AsyncIterable<StreamEvent> },
) {
  const { leaving, correlation } = getVisit(request)
  house.streams.add(leaving)
  reply.raw.once('close', () => {
    house.streams.delete(leaving)
    leaving.abort()
  })
  const { response } = route.endpoint
  const stream = openStream({
    source: response ? checked(source, (data) => response.encode(data as never)) : source,
    signal: leaving.signal,
    heartbeatMs: house.config.limits.heartbeatMs,
    streamMs: house.config.limits.streamMs,
    onError: (err) => house.log.error({ err, correlation }, 'event stream broke off'),
  })
  // Proxies must pass each event on at once.
  reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8')
  return reply.send(stream)
}

/** Events keep to the endpoint's `response` contract, as JSON answers do. */
async function* checked(
  source: AsyncIterable<StreamEvent>,
  encode: (data: unknown) => unknown,
): AsyncGenerator<StreamEvent> {
  for await (const event of source) yield { ...event, data: encode(event.data) }
}
