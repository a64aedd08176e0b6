import type { CallOf, Endpoint, ResponseOf } from '@lantu/kernel/contract'
import { ownProblem, parseJson, readProblem } from './problem.ts'
import { buildUrl } from './url.ts'

type Nothing = Record<never, never>

/** What must be given for an endpoint: only the parts it declares; a part whose every field is optional may be left out. */
export type Input<E extends Endpoint> = {
  readonly [K in keyof CallOf<E> as undefined extends CallOf<E>[K]
    ? never
    : Nothing extends CallOf<E>[K]
      ? never
      : K]: CallOf<E>[K]
} & {
  readonly [K in keyof CallOf<E> as undefined extends CallOf<E>[K]
    ? never
    : Nothing extends CallOf<E>[K]
      ? K
      : never]?: CallOf<E>[K]
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** For idempotent endpoints; made anew when it is not given. Give the same one when repeating a call. */
  readonly idempotencyKey?: string | undefined
  /** For versioned endpoints: the version of the row that was read. */
  readonly version?: number | undefined
}

/** The parsed answer, and the version in its ETag when there is one. */
export interface Answer<E extends Endpoint> {
  readonly data: ResponseOf<E>
  readonly version: number | null
}

/** What an `Input` looks like from inside, where the endpoint is any endpoint. */
export interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
}

/**
 * Calls an endpoint and parses its answer with the contract.
 * @throws ProblemError on refusal, on no answer, and on an answer that breaks the contract.
 */
export async function ask<const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions = {},
): Promise<Answer<E>> {
  const given: AnyInput = input
  const response = await send(endpoint, given, options)
  const text = await response.text()
  if (!response.ok) throw readProblem(response.status, text)
  return { data: parseAnswer(endpoint, text), version: readVersion(response.headers.get('etag')) }
}

/** `ask` for those who want only the answer. */
export const call = async <const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions = {},
): Promise<ResponseOf<E>> => (await ask(endpoint, input, options)).data

async function send(endpoint: Endpoint, given: AnyInput, options: CallOptions): Promise<Response> {
  try {
    return await fetch(buildUrl(endpoint, given.params, given.query), {
      method: endpoint.method,
      headers: headersOf(endpoint, options, given.body !== undefined),
      credentials: 'same-origin',
      body: given.body === undefined ? null : JSON.stringify(given.body),
      signal: options.signal ?? null,
    })
  } catch (error) {
    if (options.signal?.aborted) throw ownProblem('aborted', endpoint.path, error)
    throw ownProblem('network', endpoint.path, error)
  }
}

export function headersOf(endpoint: Endpoint, options: CallOptions, hasJson: boolean): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' }
  headers['accept-language'] = document.documentElement.lang || 'zh-Hans'
  if (hasJson) headers['content-type'] = 'application/json'
  if (endpoint.method !== 'GET') headers['x-csrf-token'] = readCookie('lantu_csrf', document.cookie) ?? ''
  if (endpoint.idempotent) headers['idempotency-key'] = options.idempotencyKey ?? newKey()
  if (endpoint.versioned && options.version !== undefined) headers['if-match'] = `"${options.version}"`
  return headers
}

export function parseAnswer<E extends Endpoint>(endpoint: E, text: string): ResponseOf<E> {
  if (!endpoint.response) return undefined as ResponseOf<E>
  const parsed = endpoint.response.safeParse(parseJson(text))
  if (!parsed.success) throw ownProblem('contract', `${endpoint.path}: ${parsed.error.message}`, parsed.error)
  return parsed.data as ResponseOf<E>
}

/** The number in a strong ETag `"12"`. */
export function readVersion(etag: string | null): number | null {
  const found = /^(?:W\/)?"(\d{1,15})"$/.exec(etag ?? '')
  return found ? Number(found[1]) : null
}

export function readCookie(name: string, cookies: string): string | undefined {
  for (const pair of cookies.split('; ')) {
    const cut = pair.indexOf('=')
    if (pair.slice(0, cut) === name) return decodeURIComponent(pair.slice(cut + 1))
  }
  return undefined
}

/** 128 random bits; `crypto.randomUUID` is missing where a trial is read over plain http. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
