import type { Reason } from '@lantu/kernel'
import type { LedgerReasonCode } from '#contract/reasons.ts'

/** What a board says of itself: the words and domains by which its commitments may be known. */
export interface BoardSigns {
  readonly words: readonly { readonly word: string; readonly folded: string }[]
  readonly domains: readonly string[]
}

/** A commitment as it is read: its title and target as one text, folded to simplified. */
export interface Readable {
  readonly id: string
  readonly folded: string
  readonly domain: string
}

/**
 * Which commitments a board's words and domains suggest, those with the most words first, then those of its domains, equal ones by id.
 * A board with words takes nothing by its domain alone: 科创 and 数字 share 新质生产力 and are two boards. 综合 is no domain, it is the
 * absence of one. Nothing is put on a board by this: a person confirms.
 */
export function suggestFor(
  board: BoardSigns,
  known: readonly Readable[],
  most: number,
): readonly { readonly id: string; readonly reasons: readonly Reason[] }[] {
  const domains = new Set(board.domains.filter((domain) => domain !== '综合'))
  return known
    .flatMap(({ id, folded, domain }) => {
      const words = board.words.filter((one) => folded.includes(one.folded))
      const same = domains.has(domain)
      if (words.length === 0 && (!same || board.words.length > 0)) return []
      const reasons: Reason[] = words.map(({ word }) => ({
        code: 'ledger.board.word' satisfies LedgerReasonCode,
        params: { word },
      }))
      if (same) reasons.push({ code: 'ledger.board.domain' satisfies LedgerReasonCode, params: { domain } })
      return [{ id, reasons, words: words.length, same }]
    })
    .sort((a, b) => b.words - a.words || Number(b.same) - Number(a.same) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, reasons }) => ({ id, reasons }))
}
