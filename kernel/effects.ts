import { randomBytes } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { v7 } from 'uuid'
import type { Id } from './ids.ts'

/** The outside world as one argument: what time it is and what is random. Engines and `domain/` never see it. */
export interface Effects {
  now(): Temporal.Instant
  newId<Kind extends string>(): Id<Kind>
  random(bytes: number): Uint8Array
}

/** The real clock and the operating system's randomness. Ids are UUIDv7, so they sort by time. */
export const systemEffects: Effects = {
  now: () => Temporal.Now.instant(),
  newId: <Kind extends string>() => v7() as Id<Kind>,
  random: (bytes) => randomBytes(bytes),
}

/** A clock that stands at `at` and ids from a counter: for tests and for replays that must give the same bytes. */
export function fixedEffects(at: string, seed = 1): Effects & { set(at: string): void } {
  let instant = Temporal.Instant.from(at)
  let count = seed * 1_000_000
  const bytes = (n: number) => {
    const out = new Uint8Array(n)
    let x = (count++ * 2_654_435_761) >>> 0
    for (let i = 0; i < n; i++) {
      x = (Math.imul(x ^ (x >>> 15), 2_246_822_519) + i + 1) >>> 0
      out[i] = x & 255
    }
    return out
  }
  return {
    now: () => instant,
    newId: <Kind extends string>() =>
      v7({ msecs: instant.epochMilliseconds, random: bytes(16), seq: count++ }) as Id<Kind>,
    random: bytes,
    set: (next) => {
      instant = Temporal.Instant.from(next)
    },
  }
}
