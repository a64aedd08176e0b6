import type { Endpoint } from '@lantu/kernel/contract'

type Given = Readonly<Record<string, unknown>>

/**
 * `/api/v1` + the endpoint's path with its `:name` parameters filled in and the query behind it. Undefined and null
 * query values are left out; a list repeats its name.
 */
export function buildUrl(endpoint: Pick<Endpoint, 'path'>, params: Given = {}, query: Given = {}): string {
  const path = endpoint.path.replace(/:([a-zA-Z]\w*)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === null || value === '') throw new TypeError(`${endpoint.path} needs ${name}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return `/api/v1${path}${text ? `?${text}` : ''}`
}

/** The first part of an endpoint's path: what a server event names to say that something there has changed. */
export const areaOf = (endpoint: Pick<Endpoint, 'path'>): string => endpoint.path.split('/')[1] ?? ''
