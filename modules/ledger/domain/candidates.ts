import type { CandidateRules } from '@lantu/data'
import type { Reason } from '@lantu/kernel'
import type { LedgerReasonCode } from '#contract/reasons.ts'

/** A commitment as it is compared: its pairs of neighbouring characters, folded to simplified. */
export interface Known {
  readonly id: string
  readonly pairs: ReadonlySet<string>
  /** The folded title, in which named things are looked for. */
  readonly folded: string
  readonly domain: string
  readonly due: string | null
}

/** A proposed row as it is compared. */
export interface Asked {
  readonly pairs: ReadonlySet<string>
  readonly domain: string
  readonly due: string | null
  /** Folded names of projects, campaigns, places and documents in the row, as written and folded. */
  readonly named: readonly { readonly text: string; readonly folded: string }[]
}

export interface Ranked {
  readonly id: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/*
 * Question   Which commitments may a proposed row already be?
 *
 * Formula    score = w_p · 2|A∩B| / (|A|+|B|)  +  w_d [same domain]  +  w_n [a named thing of the row stands in the title]
 *                  + w_t [same last day];  A, B the sets of pairs of neighbouring characters; weights from `CandidateRules`.
 *
 * Assumes    Texts are folded to simplified. A row without a pair has no candidate: nothing would tell them apart.
 *
 * Edges      Equal scores are ordered by id, so the same ledger always gives the same list. 综合 is no domain two texts share,
 *            it is the absence of one.
 *
 * Example    “加快国际开放合作区筹建” against “推进国际开放合作区筹建工作”: 8 of 10 and 12 pairs in common, Dice 0.73.
 */
export function rankCandidates(
  rows: readonly Asked[],
  known: readonly Known[],
  rules: CandidateRules,
): readonly (readonly Ranked[])[] {
  const holders = new Map<string, number[]>()
  known.forEach((one, index) => {
    for (const pair of one.pairs) {
      const list = holders.get(pair)
      if (list) list.push(index)
      else holders.set(pair, [index])
    }
  })
  return rows.map((row) => {
    const shared = new Map<number, number>()
    for (const pair of row.pairs)
      for (const index of holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    return [...shared]
      .flatMap(([index, count]) => {
        const one = known[index]
        return one ? [compare(row, one, { count, rules })] : []
      })
      .filter((one) => one.score >= rules.least)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, rules.most)
  })
}

function compare(row: Asked, one: Known, { count, rules }: { count: number; rules: CandidateRules }): Ranked {
  const dice = (2 * count) / (row.pairs.size + one.pairs.size)
  const reasons: Reason[] = [
    { code: 'ledger.candidate.pairs' satisfies LedgerReasonCode, params: { share: Math.round(dice * 100) } },
  ]
  let score = rules.pairs * dice
  if (row.domain === one.domain && row.domain !== '综合') {
    score += rules.domain
    reasons.push({ code: 'ledger.candidate.domain' satisfies LedgerReasonCode, params: { domain: row.domain } })
  }
  const named = row.named.find(({ folded }) => folded.length > 1 && one.folded.includes(folded))
  if (named) {
    score += rules.named
    reasons.push({ code: 'ledger.candidate.named' satisfies LedgerReasonCode, params: { name: named.text } })
  }
  if (row.due !== null && row.due === one.due) {
    score += rules.due
    reasons.push({ code: 'ledger.candidate.due' satisfies LedgerReasonCode, params: { due: row.due } })
  }
  return { id: one.id, score: Math.round(score * 1000) / 1000, reasons }
}
