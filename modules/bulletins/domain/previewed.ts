import type { PlainDate } from '@lantu/kernel/time'

export type NamedColour = 'red' | 'amber' | 'missing'

/** A lamp that the bulletin names, as frozen. */
export interface NamedLamp {
  readonly commitmentId: string
  readonly number: string | null
  readonly colour: NamedColour
  readonly since: PlainDate | null
}

/** A lamp as it was shown to its unit (亮灯预告). */
export interface ShownLamp {
  readonly commitmentId: string
  readonly colour: NamedColour
  /** The day it was shown, and the first on which a bulletin may name it. */
  readonly shownOn: PlainDate
  readonly freeFrom: PlainDate
}

/** `notShown`: never, or before it went out and on again; `worse`: only a milder lamp was shown; `tooEarly`: not long enough ago. */
export interface NotPreviewed {
  readonly lamp: NamedLamp
  readonly why: 'notShown' | 'worse' | 'tooEarly'
  readonly freeFrom: PlainDate
}

const gravity: Readonly<Record<NamedColour, number>> = { red: 0, amber: 1, missing: 2 }

/**
 * The lamps that a bulletin of `today` may not name yet, each with the first day on which it may: that of its preview, or, where it
 * must still be shown, that of a preview made today (`ifShownToday`). A graver lamp than the one named covers it; a milder one does not.
 */
export function listNotPreviewed(
  named: readonly NamedLamp[],
  shown: readonly ShownLamp[],
  on: { readonly today: PlainDate; readonly ifShownToday: PlainDate },
): NotPreviewed[] {
  const byId = Map.groupBy(shown, (one) => one.commitmentId)
  return named.flatMap((lamp): NotPreviewed[] => {
    const of = byId.get(lamp.commitmentId) ?? []
    const covering = of.filter(
      (one) =>
        gravity[one.colour] < gravity[lamp.colour] ||
        (one.colour === lamp.colour && (lamp.since === null || one.shownOn >= lamp.since)),
    )
    const free = covering.map((one) => one.freeFrom).sort()[0]
    if (free !== undefined) return free <= on.today ? [] : [{ lamp, why: 'tooEarly', freeFrom: free }]
    const worse = of.some((one) => gravity[one.colour] > gravity[lamp.colour])
    return [{ lamp, why: worse ? 'worse' : 'notShown', freeFrom: on.ifShownToday }]
  })
}
