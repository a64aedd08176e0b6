import { LantuError, type UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { CommitmentId } from '#contract/commitment.ts'
import type { RefusedPart } from '#contract/mail.ts'
import { NewProgress } from '#contract/progress.ts'
import { type MailReport, readMailText } from '#domain/mail-text.ts'
import { mostDone, readShare } from '#domain/unit-sheet.ts'
import { findByNumbers, type NamedCommitment, type NewPart } from '#store/mail-in.ts'
import { withSavepoint } from '#store/savepoint.ts'
import { recordProgress } from '../progress.ts'
import { getCommitment } from '../read.ts'
import { periodFinder } from './periods.ts'
import type { Sender } from './sender.ts'

const part = (code: NewPart['code'], commitmentId: CommitmentId | null = null): NewPart => ({
  code,
  cell: null,
  commitmentId,
})

/** Makes a draft of each report in a letter's text; each stands by itself. */
export async function takeReports(
  tenancy: Tenancy,
  letter: { text: string; subject: string; sender: Sender },
): Promise<NewPart[]> {
  const { text, subject, sender } = letter
  const read = readMailText({ text, subject, answered: sender.answered })
  if (typeof read === 'string') return [part(read)]
  const named = new Map(
    (await findByNumbers(tenancy, [...new Set(read.map((one) => one.number))])).map((one) => [one.number, one]),
  )
  const periodOf = await periodFinder(tenancy, sender.units)
  const parts: NewPart[] = []
  const several = read.length > 1
  for (const [index, report] of read.entries()) {
    const twice = read.slice(0, index).some((one) => one.number === report.number)
    const found = named.get(report.number)
    const unit = found && unitFor(sender, found)
    const id = found && CommitmentId.parse(found.id)
    const came =
      id === undefined || unit === undefined
        ? part('unknownNumber')
        : twice
          ? part('numberTwice', id)
          : await takeOne(tenancy, { report, id, unit, periodOf })
    parts.push(several ? { ...came, cell: String(index + 1) } : came)
  }
  return parts
}

/** The sender's unit that leads the commitment, else one that helps with it. */
const unitFor = ({ units }: Sender, { lead, co }: NamedCommitment): UnitId | undefined =>
  units.find((unit) => unit === lead) ?? units.find((unit) => co.includes(unit))

async function takeOne(
  tenancy: Tenancy,
  given: {
    report: MailReport
    id: CommitmentId
    unit: UnitId
    periodOf: Awaited<ReturnType<typeof periodFinder>>
  },
): Promise<NewPart> {
  const { report, id, unit, periodOf } = given
  const { done, problems, next } = report
  const share = readShare(report.share)
  if (done === '') return part('empty', id)
  if ([...done].length > mostDone || [problems, next].some((words) => words.length > 500)) return part('tooLong', id)
  if (!('value' in share)) return part('share', id)
  try {
    const commitment = await getCommitment(tenancy, id)
    const progress = NewProgress.safeParse({
      unitId: unit,
      period: periodOf(commitment, unit),
      ...share.value,
      done,
      problems: problems || null,
      next: next || null,
    })
    if (!progress.success) return part('share', id)
    await withSavepoint(tenancy, () => recordProgress(tenancy, { id, progress: progress.data, byMail: true }))
    return part('report', id)
  } catch (error) {
    const code = error instanceof LantuError ? refusals[error.code] : undefined
    if (code === undefined) throw error
    return part(code, id)
  }
}

/** Why a report is refused, as a letter’s sender is told. */
const refusals: Readonly<Record<string, RefusedPart>> = {
  'ledger.unknown': 'unknownNumber',
  'ledger.notAParty': 'unknownNumber',
  'ledger.notYourUnit': 'unknownNumber',
  'ledger.recordOnly': 'unknownNumber',
  'ledger.notIssued': 'notOpen',
  'ledger.ended': 'notOpen',
  'ledger.progressSigned': 'signed',
  'ledger.progressWritten': 'written',
}
