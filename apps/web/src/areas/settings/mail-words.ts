import type { MailAddress, MailOutcome, RefusedPart } from '@lantu/ledger/contract'
import type { TextKey } from '#language/index.ts'

export const outcomeWords = {
  taken: 'mail.outcomeTaken',
  partly: 'mail.outcomePartly',
  nothing: 'mail.outcomeNothing',
  unproved: 'mail.outcomeUnproved',
  tooLarge: 'mail.outcomeTooLarge',
  automatic: 'mail.outcomeAutomatic',
  unlisted: 'mail.outcomeUnlisted',
} as const satisfies Readonly<Record<MailOutcome, TextKey>>

export const refusedWords = {
  noNumber: 'mail.noNumber',
  unclear: 'mail.unclear',
  unknownNumber: 'mail.unknownNumber',
  numberTwice: 'mail.numberTwice',
  empty: 'mail.empty',
  tooLong: 'mail.tooLong',
  share: 'mail.share',
  notOpen: 'mail.notOpen',
  signed: 'mail.signed',
  written: 'mail.written',
  cell: 'mail.cell',
  sheetColumns: 'mail.sheetColumns',
  sheetPeriod: 'mail.sheetPeriod',
  sheetEmpty: 'mail.sheetEmpty',
  sheetUnreadable: 'mail.sheetUnreadable',
  otherFile: 'mail.otherFile',
} as const satisfies Readonly<Record<RefusedPart, TextKey>>

export const addressStateWords = {
  ahead: 'mail.stateAhead',
  inForce: 'mail.stateInForce',
  ended: 'mail.stateEnded',
} as const satisfies Readonly<Record<MailAddress['state'], TextKey>>
