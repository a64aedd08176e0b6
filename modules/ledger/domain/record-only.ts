import type { RecordOnlyRules } from '@lantu/data'
import type { Reason } from '@lantu/kernel'
import type { LedgerReasonCode } from '#contract/reasons.ts'

/**
 * Why a row is to be kept for the record only, or null. `folded` is the row's text in simplified characters. A proposal for a
 * person: nobody is watched, nothing is scored either way.
 */
export function findRecordOnly(row: { domain: string; folded: string }, rules: RecordOnlyRules): Reason | null {
  const word = rules.words.find((one) => row.folded.includes(one))
  if (word !== undefined) return { code: 'ledger.recordOnly.word' satisfies LedgerReasonCode, params: { word } }
  return rules.domains.includes(row.domain)
    ? { code: 'ledger.recordOnly.domain' satisfies LedgerReasonCode, params: { domain: row.domain } }
    : null
}
