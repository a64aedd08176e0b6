import { todayOf } from '@lantu/identity'
import type { Page } from '@lantu/kernel/contract'
import { addDays } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { MailCounts, type MailIn, MailOutcome } from '#contract/mail.ts'
import { type After, countMail, selectMail } from '#store/mail-in.ts'

/** Messages that came, newest first, as the actor may see them. */
export async function listMail(
  tenancy: Tenancy,
  asked: { after: After | undefined; limit: number },
): Promise<Omit<Page<MailIn>, 'next'> & { next: After | null }> {
  const { after, limit } = asked
  const found = await selectMail(tenancy, { after, limit: limit + 1 })
  const last = found.length > limit ? found[limit - 1] : undefined
  return { rows: found.slice(0, limit), total: null, next: last ? [last.at, last.key] : null }
}

const countedDays = 30

export async function mailCounts(tenancy: Tenancy): Promise<MailCounts> {
  const since = addDays(todayOf(tenancy), -countedDays)
  const found = await countMail(tenancy, since)
  const counts = Object.fromEntries(MailOutcome.options.map((outcome) => [outcome, found.get(outcome) ?? 0]))
  return MailCounts.parse({ since, counts })
}
