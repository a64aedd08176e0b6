import { idOf, PersonId, UnitId } from '@lantu/kernel'
import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from './commitment.ts'

export const MailAddressId = idOf('mailAddress')
export type MailAddressId = z.infer<typeof MailAddressId>

/** An address of a unit from which mail is read from `from` on. Capitals make no difference. */
export const NewMailAddress = z.object({
  address: z
    .email()
    .max(254)
    .transform((address) => address.toLowerCase()),
  unitId: UnitId,
  from: PlainDate,
})
export type NewMailAddress = z.infer<typeof NewMailAddress>

/** `until` is the last day on which it is read, null while it goes on. */
export const MailAddress = z.object({
  id: MailAddressId,
  address: z.string(),
  unitId: UnitId,
  from: PlainDate,
  until: PlainDate.nullable(),
  state: z.enum(['ahead', 'inForce', 'ended']),
  addedBy: PersonId.nullable(),
  version: z.int(),
})
export type MailAddress = z.infer<typeof MailAddress>

/**
 * What came of a message: all of it became drafts, a part, nothing; or it was not looked into, because its address is not listed,
 * because nothing proves that it comes from there, because a machine wrote it, because it is too large.
 */
export const MailOutcome = z.enum(['taken', 'partly', 'nothing', 'unlisted', 'unproved', 'automatic', 'tooLarge'])
export type MailOutcome = z.infer<typeof MailOutcome>

/** What came of a part that was taken: a draft from its text, a draft from a sheet's row, a row that says what is on record. */
export const TakenPart = z.enum(['report', 'sheetRow', 'same'])
/** Why a part was not taken. */
export const RefusedPart = z.enum([
  'noNumber',
  'unclear',
  'unknownNumber',
  'numberTwice',
  'empty',
  'tooLong',
  'share',
  'notOpen',
  'signed',
  'written',
  'cell',
  'sheetColumns',
  'sheetPeriod',
  'sheetEmpty',
  'sheetUnreadable',
  'otherFile',
])
export type RefusedPart = z.infer<typeof RefusedPart>
export const PartCode = z.enum([...TakenPart.options, ...RefusedPart.options])
export type PartCode = z.infer<typeof PartCode>

/** One paragraph, row or file of a message; `cell` is the place in the sheet (F6), or which of several paragraphs it is (2). */
export const MailPart = z.object({
  code: PartCode,
  cell: z.string().nullable(),
  commitmentId: CommitmentId.nullable(),
  number: z.string().nullable(),
})
export type MailPart = z.infer<typeof MailPart>

/** A message that came, without a word of it: from which unit, what came of it, and where its drafts are. */
export const MailIn = z.object({
  key: z.string(),
  at: z.string(),
  unitId: UnitId.nullable(),
  outcome: MailOutcome,
  taken: z.int(),
  refused: z.int(),
  parts: z.array(MailPart),
})
export type MailIn = z.infer<typeof MailIn>

/** How many messages of the last 30 days came to what; those who report see their own units' only. */
export const MailCounts = z.object({ since: PlainDate, counts: z.record(MailOutcome, z.int()) })
export type MailCounts = z.infer<typeof MailCounts>

export const mailReasons = {
  'ledger.notice.mail': ['taken', 'refused', 'parts'],
  'ledger.notice.mailUnproved': [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export const mailEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/mail-in',
    summary: 'Messages from listed addresses, newest first, without their words; a unit sees its own',
    access: 'ledger.mail',
    query: PageQuery,
    response: pageOf(MailIn),
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/mail-in/counts',
    summary: 'What the messages of the last 30 days came to; those of unlisted addresses are counted here only',
    access: 'ledger.mail',
    response: MailCounts,
  }),
  addresses: defineEndpoint({
    method: 'GET',
    path: '/mail-addresses',
    summary: 'The units’ addresses from which mail is read, those that go on first',
    access: 'ledger.mailAddresses',
    response: z.object({ rows: z.array(MailAddress) }),
  }),
  add: defineEndpoint({
    method: 'POST',
    path: '/mail-addresses',
    summary: 'Read mail from an address of a unit, from a day on',
    access: 'ledger.mailAddresses',
    body: NewMailAddress,
    response: MailAddress,
    status: 201,
    idempotent: true,
  }),
  end: defineEndpoint({
    method: 'POST',
    path: '/mail-addresses/:id/end',
    summary: 'Read no more mail from an address after a last day; the day before its first undoes it',
    access: 'ledger.mailAddresses',
    params: z.object({ id: MailAddressId }),
    body: z.object({ lastDay: PlainDate }),
    response: MailAddress,
    versioned: true,
  }),
} as const
