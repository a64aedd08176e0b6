import { type ErrorText, type Fault, type Language, LantuError, type Say } from '@lantu/kernel'
import type { Problem } from '@lantu/kernel/contract'
import { refuse, statusOf } from './errors.ts'
import { toTraditional } from './language.ts'

export const problemMediaType = 'application/problem+json; charset=utf-8'

/** More faults than this in one answer help nobody; the rest are counted in a last line. */
const mostFaults = 100

/** The problem document of a refusal in the reader's language; `correlation` is the number support will ask for. */
export function problemOf(error: LantuError, language: Language, correlation: string): Problem {
  const say = sayIn(error, language)
  return {
    type: `urn:lantu:problem:${error.code}`,
    title: say.what,
    status: statusOf(error),
    code: error.code,
    ...(say.allowed && { allowed: say.allowed }),
    ...(say.next && { next: say.next }),
    instance: `urn:uuid:${correlation}`,
    ...(Object.keys(error.params).length > 0 && { params: error.params }),
    ...(error.faults.length > 0 && { faults: faultsIn(error.faults, language) }),
  }
}

/** Only the templates are converted to 繁體, never the parameters: a unit's name stays as the unit writes it. */
function sayIn(error: LantuError, language: Language): Say {
  if (language === 'en') return error.say('en')
  if (language === 'zh-Hans') return error.say('zh')
  const { what, allowed, next } = error.text.zh
  const text: ErrorText = {
    ...error.text,
    zh: {
      what: toTraditional(what),
      ...(allowed && { allowed: toTraditional(allowed) }),
      ...(next && { next: toTraditional(next) }),
    },
  }
  return new LantuError(error.code, text, { params: error.params }).say('zh')
}

function faultsIn(faults: readonly Fault[], language: Language): NonNullable<Problem['faults']> {
  const shown = faults.slice(0, mostFaults).map(({ where, code, say }) => ({ where, code, say: pick(say, language) }))
  const left = faults.length - shown.length
  if (left > 0) {
    const say = { zh: `另有 ${left} 处未列出`, en: `${left} more are not listed` }
    shown.push({ where: '', code: 'http.more', say: pick(say, language) })
  }
  return shown
}

const pick = (say: Fault['say'], language: Language): string =>
  language === 'en' ? say.en : language === 'zh-Hant' ? toTraditional(say.zh) : say.zh

const fromFastify: ReadonlyMap<string, Parameters<typeof refuse>[0]> = new Map([
  ['FST_ERR_BAD_URL', 'http.badUrl'],
  ['FST_ERR_ASYNC_CONSTRAINT', 'http.badRequest'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'http.uriTooLong'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'http.badRequest'],
  ['FST_PARTS_LIMIT', 'http.multipart'],
  ['FST_FILES_LIMIT', 'http.multipart'],
  ['FST_FIELDS_LIMIT', 'http.multipart'],
  ['FST_PROTO_VIOLATION', 'http.multipart'],
  ['FST_INVALID_MULTIPART_CONTENT_TYPE', 'http.multipart'],
  ['FST_INVALID_JSON_FIELD_ERROR', 'http.multipart'],
  ['FST_MP_PREMATURE_CLOSE', 'http.multipart'],
])

/**
 * Every thrown thing as one of our refusals. What we do not know becomes `http.fault` with the original as `cause`
 * for the log; its text never reaches the reader.
 */
export function refusalOf(thrown: unknown, limits: { readonly bodyBytes: number }): LantuError {
  if (thrown instanceof LantuError) return thrown
  const { code, statusCode } = thrown instanceof Error ? (thrown as { code?: unknown; statusCode?: unknown }) : {}
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refuse('http.bodyTooLarge', { params: { limit: limits.bodyBytes }, cause: thrown })
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return refuse('http.mediaType', { params: { given: '—', allowed: 'application/json' }, cause: thrown })
  }
  const known = typeof code === 'string' ? fromFastify.get(code) : undefined
  if (known) return refuse(known, { cause: thrown })
  // Fastify and its plugins mark the sender's mistakes with a 4xx of their own.
  if (typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' && statusCode < 500) {
    return refuse('http.badRequest', { cause: thrown })
  }
  return refuse('http.fault', { cause: thrown })
}
