/** A part with what is below it. */
export interface PartNode {
  readonly id: string
  readonly weight: number | null
  readonly state: string
  /** The lead unit's newest signed share, 0–100. */
  readonly percent: number | null
  readonly parts: readonly PartNode[]
}

export interface RolledUp {
  /** Null without weights, and where nothing is known yet. */
  readonly percent: number | null
  /** How many parts the figure rests on, of how many. */
  readonly counted: number
  readonly of: number
  /** How much of the whole those carry, in percent; null without weights. */
  readonly covered: number | null
  readonly missing: readonly { readonly id: string; readonly why: 'noReport' | 'notDone' }[]
}

/*
 * Question   How far has a commitment come by its parts?
 *
 * Formula    P = Σ w_i · p_i / Σ w_i over the parts of which p_i is known; w_i weights in percent, p_i a share from 0 to 100: 100 where
 *            the part was verified and closed (销号, 转常态化), else what its lead unit last signed, else what its own parts come to.
 *
 * Edges      A part without a signed share, or terminated, is missing: it is named and left out, never counted as 0 and never
 *            hidden. Without weights there is no P, only the count: parts of unlike size have no mean.
 *
 * Example    60 % closed, 30 % at 40, 10 % silent: (60·100 + 30·40) / 90 = 80, resting on 2 of 3 parts that carry 90 %.
 */
export function rollUp(parts: readonly PartNode[]): RolledUp {
  const known = parts.map((part) => ({ part, share: shareOf(part) }))
  const counted = known.flatMap(({ part, share }) => (share === null ? [] : [{ weight: part.weight, share }]))
  const covered = counted.reduce((sum, one) => sum + (one.weight ?? 0), 0)
  const weighted = parts.length > 0 && parts.every((part) => part.weight !== null)
  const sum = counted.reduce((total, one) => total + (one.weight ?? 0) * one.share, 0)
  return {
    percent: weighted && covered > 0 ? Math.round(sum / covered) : null,
    counted: counted.length,
    of: parts.length,
    covered: weighted ? covered : null,
    missing: known.flatMap(({ part, share }) =>
      share === null ? [{ id: part.id, why: notDone.has(part.state) ? 'notDone' : 'noReport' } as const] : [],
    ),
  }
}

const done: ReadonlySet<string> = new Set(['closed', 'normalised'])
const notDone: ReadonlySet<string> = new Set(['terminated', 'declined'])

function shareOf(part: PartNode): number | null {
  if (done.has(part.state)) return 100
  if (notDone.has(part.state)) return null
  return part.percent ?? rollUp(part.parts).percent
}
