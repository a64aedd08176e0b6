import { todayOf } from '@lantu/identity'
import type { Reason } from '@lantu/kernel'
import { notify } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { Incoming } from '@lantu/platform/mail'
import { type MailOutcome, TakenPart } from '#contract/mail.ts'
import type { LedgerReasonCode } from '#contract/reasons.ts'
import { hasSections } from '#domain/mail-text.ts'
import { insertMail, type NewPart, saveParts } from '#store/mail-in.ts'
import { takeReports } from './reports.ts'
import type { MailVerdict, Sender } from './sender.ts'
import { isSheet, takeSheet } from './sheets.ts'

/** More sheets than a unit sends at once; further ones are told as not taken. */
const mostSheets = 5

/**
 * Takes one message, as its sender: what it reports becomes drafts, and the sender is told in the house what did and what did not. A
 * message that came before changes nothing. Of what is not looked into only that it came is kept.
 */
export async function takeMail(
  tenancy: Tenancy,
  asked: { mail: Incoming; verdict: MailVerdict },
): Promise<MailOutcome | 'known'> {
  const { mail, verdict } = asked
  const sender = 'sender' in verdict ? verdict.sender : undefined
  const [unit = null] = sender?.units ?? []
  const note = { key: mail.key, unit, person: sender?.person ?? null }
  const first = verdict.outcome === 'proved' ? 'nothing' : verdict.outcome
  if (!(await insertMail(tenancy, { ...note, outcome: first }))) return 'known'
  if (verdict.outcome !== 'proved' || sender === undefined) {
    if (verdict.outcome === 'unproved' && sender) await tellUnproved(tenancy, sender)
    if (verdict.outcome === 'tooLarge' && sender)
      await tell(tenancy, {
        key: mail.key,
        sender,
        taken: 0,
        parts: [{ code: 'tooLong', cell: null, commitmentId: null }],
      })
    await record(tenancy, { ...note, outcome: first, taken: 0, refused: 0 })
    return first
  }
  const parts = await takeParts(tenancy, mail, sender)
  const taken = parts.filter(isTaken).length
  const refused = parts.length - taken
  const outcome = refused === 0 ? 'taken' : taken === 0 ? 'nothing' : 'partly'
  await saveParts(tenancy, { key: mail.key, outcome, taken, refused, parts })
  await tell(tenancy, { key: mail.key, sender, taken, parts })
  await record(tenancy, { ...note, outcome, taken, refused })
  return outcome
}

const isTaken = ({ code }: NewPart): boolean => TakenPart.safeParse(code).success

/** A text beside a sheet is a covering note unless its lines begin with numbers. Pictures of a signature are no files. */
async function takeParts(tenancy: Tenancy, mail: Incoming, sender: Sender): Promise<NewPart[]> {
  const files = mail.files.filter((file) => !file.inline || isSheet(file))
  const sheets = files.filter(isSheet)
  const parts: NewPart[] = []
  for (const sheet of sheets.slice(0, mostSheets)) parts.push(...(await takeSheet(tenancy, sender, sheet)))
  if (sheets.length === 0 || hasSections(mail.text))
    parts.push(...(await takeReports(tenancy, { text: mail.text, subject: mail.subject, sender })))
  const others = files.length - Math.min(sheets.length, mostSheets)
  for (let count = 0; count < others; count++) parts.push({ code: 'otherFile', cell: null, commitmentId: null })
  return parts
}

/** What was not taken, for a letter: `F6 share;E7 tooLong`, at most a dozen. */
const partsText = (parts: readonly NewPart[]): string =>
  parts
    .filter((part) => !isTaken(part))
    .slice(0, 12)
    .map(({ cell, code }) => (cell === null ? code : `${cell} ${code}`))
    .join(';')

const tell = (
  tenancy: Tenancy,
  given: { key: string; sender: Sender; taken: number; parts: readonly NewPart[] },
): Promise<number> => {
  const { key, sender, taken, parts } = given
  const refused = parts.filter((part) => !isTaken(part)).length
  return send(tenancy, sender, {
    occasion: `mail/${key}`,
    reason: {
      code: 'ledger.notice.mail' satisfies LedgerReasonCode,
      params: { taken, refused, parts: partsText(parts) },
    },
  })
}

/** Once a day: whoever writes in another's name makes no more noise than that. */
const tellUnproved = (tenancy: Tenancy, sender: Sender): Promise<number> =>
  send(tenancy, sender, {
    occasion: `mail/unproved/${todayOf(tenancy)}`,
    reason: { code: 'ledger.notice.mailUnproved' satisfies LedgerReasonCode, params: {} },
  })

const send = (tenancy: Tenancy, sender: Sender, told: { occasion: string; reason: Reason }): Promise<number> =>
  notify(tenancy, {
    ...told,
    subject: { subjectKind: 'mail', subjectId: 'in' },
    to: [sender.person === null ? { units: sender.units, roles: ['handler'] } : { persons: [sender.person] }],
  })

const record = (
  tenancy: Tenancy,
  came: { key: string; unit: string | null; outcome: MailOutcome; taken: number; refused: number },
) => {
  const { key, ...data } = came
  return tenancy.record({ stream: `mail:${key}`, expected: 'latest', events: [{ type: 'ledger.mailCame', data }] })
}
