import type { Endpoint } from '@lantu/kernel/contract'
import {
  type Answer,
  type AnyInput,
  type CallOptions,
  headersOf,
  type Input,
  parseAnswer,
  readVersion,
} from './call.ts'
import { ownProblem, readProblem } from './problem.ts'
import { buildUrl } from './url.ts'

export interface UploadOptions extends CallOptions {
  readonly files: readonly File[]
  /** Bytes sent so far and altogether. */
  readonly onProgress?: (sent: number, total: number) => void
}

/**
 * Sends files as multipart, with the body's fields before them (the server refuses fields behind a file). `fetch` cannot
 * report how much has been sent, so this is XMLHttpRequest.
 */
export function upload<const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: UploadOptions,
): Promise<Answer<E>> {
  const given: AnyInput = input
  const form = new FormData()
  for (const [name, value] of Object.entries(given.body ?? {})) {
    if (value === undefined || value === null) continue
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one))
  }
  for (const file of options.files) form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, buildUrl(endpoint, given.params, given.query))
    for (const [name, value] of Object.entries(headersOf(endpoint, options, false)))
      request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => options.onProgress?.(event.loaded, event.total)
    request.onerror = () => reject(ownProblem('network', endpoint.path))
    request.onabort = () => reject(ownProblem('aborted', endpoint.path))
    request.onload = () => {
      if (request.status < 200 || request.status > 299) return reject(readProblem(request.status, request.responseText))
      try {
        resolve({
          data: parseAnswer(endpoint, request.responseText),
          version: readVersion(request.getResponseHeader('etag')),
        })
      } catch (error) {
        reject(error)
      }
    }
    options.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
