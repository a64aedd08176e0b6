import { mailReasons } from './mail.ts'
import { policyReasons } from './policies.ts'
import { projectReasons } from './projects/flag.ts'
import { signingReasons } from './signings.ts'

/**
 * Every reason that the ledger gives itself, with the names of its parameters: the message catalogues must print them all.
 * `share` is whole percent, `due` a day, `count` and what follows it are numbers of reports and units; `domain`, `name` and `word` are Chinese words of the document.
 */
export const ledgerReasons = {
  'ledger.ended': ['outcome'],
  'ledger.notice.reports': ['count', 'late', 'waiting', 'soon'],
  'ledger.notice.missed': ['count', 'units'],
  'ledger.notice.preview': ['lamps', 'bulletinOn'],
  'ledger.candidate.pairs': ['share'],
  'ledger.candidate.domain': ['domain'],
  'ledger.candidate.named': ['name'],
  'ledger.candidate.due': ['due'],
  'ledger.board.word': ['word'],
  'ledger.board.domain': ['domain'],
  'ledger.recordOnly.word': ['word'],
  'ledger.recordOnly.domain': ['domain'],
  ...policyReasons,
  ...projectReasons,
  ...signingReasons,
  ...mailReasons,
} as const satisfies Readonly<Record<string, readonly string[]>>

export type LedgerReasonCode = keyof typeof ledgerReasons
