import { refuse } from './errors.ts'

/** The strong entity tag of a row's version (RFC 9110 §8.8.3). */
export const etagOf = (version: number): string => `"${version}"`

/**
 * The version a change is based on. Without the header the call is refused (428, RFC 6585): two people editing the same
 * row must never overwrite each other unseen. `*` and weak tags are refused for the same reason.
 */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined) throw refuse('http.versionNeeded')
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1]
  if (version === undefined) throw refuse('http.versionMalformed')
  return Number(version)
}

/** Whether the reader's copy is still the current one; `If-None-Match` compares weakly (RFC 9110 §13.1.2). */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined || etag === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
