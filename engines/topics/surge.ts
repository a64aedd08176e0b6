import type { Surge } from './contract.ts'
import type { Instant } from './instant.ts'
import { poissonTail } from './poisson.ts'

/** Thresholds of the detector: dated data in the product, these where nothing else is given. */
export interface SurgeRules {
  readonly windowDays: number
  /** The stretch before the window from which the usual rate is taken. */
  readonly usualDays: number
  /** Fewer than so many within the window are no surge, whatever was usual. */
  readonly leastCount: number
  /** The chance of one false alert in a window over all topics and streets together. */
  readonly level: number
}
export const surgeRules: SurgeRules = { windowDays: 7, usualDays: 90, leastCount: 4, level: 0.05 }

const day = 86_400_000

export interface SurgeWatch {
  /** Looks whether this request makes a surge of its topic in its street; null while there is none, or it was told already. */
  look(request: {
    readonly topic: number
    readonly street: string | null
    readonly at: string
    readonly instant: Instant
  }): Surge | null
}

/**
 * More requests of one topic in one street within the window than its own past explains: Poisson, with the expected number from the
 * days before the window, half a request more so that what is new is not impossible. Each look is one of many, so its chance must lie
 * below the level divided by the topics and streets alive in the window (Bonferroni). A surge is told once; it is over, and the next
 * one may be told, when the window holds fewer than the least count.
 */
export function watchSurges(rules: SurgeRules = surgeRules): SurgeWatch {
  const seen = new Map<string, { times: Instant[]; told: boolean }>()
  const lastOf = new Map<string, Instant>()
  let started: Instant | undefined
  return {
    look: ({ topic, street, at, instant }) => {
      started ??= instant
      const key = `${topic} ${street ?? ''}`
      const own = seen.get(key) ?? { times: [], told: false }
      seen.set(key, own)
      const windowFrom = instant - rules.windowDays * day
      const usualFrom = windowFrom - rules.usualDays * day
      own.times = [...own.times.filter((time) => time > usualFrom), instant]
      lastOf.delete(key)
      lastOf.set(key, instant)
      for (const [other, last] of lastOf) {
        if (last > windowFrom) break
        lastOf.delete(other)
      }
      const count = own.times.filter((time) => time > windowFrom).length
      if (count < rules.leastCount) {
        own.told = false
        return null
      }
      if (own.told) return null
      const before = own.times.length - count
      const usualDays = Math.max(rules.windowDays, Math.min(rules.usualDays, (windowFrom - started) / day))
      const expected = ((before + 0.5) * rules.windowDays) / usualDays
      const p = poissonTail(count, expected)
      if (p >= rules.level / lastOf.size) return null
      own.told = true
      return { topic, street, at, count, expected: Number(expected.toFixed(3)), p: Number(p.toPrecision(3)) }
    },
  }
}
