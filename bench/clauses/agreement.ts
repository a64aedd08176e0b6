/** How far two readings of one text agree: spans, and Cohen's kappa of what each row was called. */
import type { GoldRow } from '@lantu/clauses/scoring'

/** κ = (p − e) / (1 − e), p the share called the same, e the share that chance alone would; null where nothing can differ. */
export function kappa(pairs: readonly (readonly [string, string])[]): number | null {
  const all = pairs.length
  const labels = new Set(pairs.flat())
  const same = pairs.filter(([one, other]) => one === other).length / all
  const chance = [...labels].reduce((sum, label) => {
    const [ones, others] = [0, 1].map((side) => pairs.filter((pair) => pair[side] === label).length / all)
    return sum + (ones ?? 0) * (others ?? 0)
  }, 0)
  return all === 0 || chance === 1 ? null : (same - chance) / (1 - chance)
}

export interface Agreement {
  readonly rows: number
  /** F1 of one reading's spans against the other's; null where there is no row. */
  readonly spans: number | null
  readonly operable: number | null
  readonly domain: number | null
  readonly level: number | null
  /** F1 of the names in rows both have; a name is the same when one holds the other, quotes aside. */
  readonly named: number | null
}

const bare = (name: string): string => name.replace(/[“”]/g, '')

export function readAgreement(rows: readonly GoldRow[]): Agreement {
  // A row of the second reader alone carries a copy of itself that is never operable (own/resolve.ts).
  const onlySecond = rows.filter(({ id }) => id.includes('-second-')).length
  const both = rows
    .filter(({ id }) => !id.includes('-second-'))
    .flatMap((row) => (row.second ? [{ row, second: row.second }] : []))
  let shared = 0
  let names = 0
  for (const { row, second } of both) {
    names += row.named.length + second.named.length
    for (const name of row.named)
      if (second.named.some((other) => bare(other).includes(bare(name)) || bare(name).includes(bare(other)))) shared++
  }
  return {
    rows: rows.length,
    spans:
      rows.length === 0
        ? null
        : (2 * both.length) / (2 * both.length + onlySecond + (rows.length - onlySecond - both.length)),
    operable: kappa(both.map(({ row, second }) => [String(row.operable), String(second.operable)])),
    domain: kappa(both.map(({ row, second }) => [row.domain, second.domain])),
    level: kappa(both.map(({ row, second }) => [row.level, second.level])),
    named: names === 0 ? null : (2 * shared) / names,
  }
}
