import type { Endpoint } from '@lantu/kernel/contract'
import { type AnyInput, type CallOptions, headersOf, type Input } from './call.ts'
import { ownProblem, readProblem } from './problem.ts'
import { buildUrl } from './url.ts'

/** Where a download stands, for a plain link: `<a href={downloadUrl(exportLedger, { query })} download>`. */
export const downloadUrl = <const E extends Endpoint>(endpoint: E, input: Input<E>): string => {
  const given: AnyInput = input
  return buildUrl(endpoint, given.params, given.query)
}

/** Fetches bytes and hands them to the reader as a file, so that a refusal is shown on the page and not saved as one. */
export async function download<const E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions & { readonly fallbackName: string },
): Promise<void> {
  const given: AnyInput = input
  let response: Response
  try {
    response = await fetch(buildUrl(endpoint, given.params, given.query), {
      method: endpoint.method,
      headers: { ...headersOf(endpoint, options, given.body !== undefined), accept: '*/*' },
      body: given.body === undefined ? null : JSON.stringify(given.body),
      credentials: 'same-origin',
      signal: options.signal ?? null,
    })
  } catch (error) {
    throw ownProblem('network', endpoint.path, error)
  }
  if (!response.ok) throw readProblem(response.status, await response.text())
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = readFileName(response.headers.get('content-disposition')) ?? options.fallbackName
  link.click()
  // The browser has taken the address by the next minute; revoking at once would cancel the save in some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The file name of a Content-Disposition header, the UTF-8 form first (RFC 6266). */
export function readFileName(header: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')
  if (extended?.[1]) return decodeURIComponent(extended[1])
  return /filename="([^"]+)"/i.exec(header ?? '')?.[1]
}
