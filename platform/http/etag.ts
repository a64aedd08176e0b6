import { refuse } from './errors.ts'

/**
 * The strong entity tag of a row's version (RFC 9110 §8.8.3). It names what a change is based on, not the bytes of an answer: clocks,
 * lamps, opinions and what this reader may do move without it, so it answers no `If-None-Match` and no copy is kept.
 */
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
