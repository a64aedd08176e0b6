import { DistrictCode, systemActor } from '@lantu/kernel'
import { judgeMail, takeMail } from '@lantu/ledger'
import type { Config } from '@lantu/platform/config'
import { type Database, withTenant } from '@lantu/platform/db'
import type { Logger } from '@lantu/platform/log'
import { type Incoming, type Mailbox, openImap } from '@lantu/platform/mail'

const pause = 60_000 // milliseconds: how often the mailbox is looked into

/** The mailbox of incoming mail as configured, and whose it is. Undefined where none is set, which is the default. */
export function openMailIn(config: Config): { readonly mailbox: Mailbox; readonly district: DistrictCode } | undefined {
  if (config.imapUrl === undefined) return undefined
  if (config.imapDistrict === undefined)
    throw new Error(
      'LANTU_IMAP_URL is set, so LANTU_IMAP_DISTRICT is needed as well: the code of the one district whose mailbox it is.',
    )
  return {
    mailbox: openImap({ url: config.imapUrl, mostBytes: config.uploadBytes, trusted: config.imapTrust }),
    district: DistrictCode.parse(config.imapDistrict),
  }
}

export interface MailIn {
  /** Looks into the mailbox once; never throws. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** Looks into a district's mailbox once a minute. What fails stays there and is tried again; several processes may look at once. */
export function startMailIn(
  database: Database,
  log: Logger,
  { mailbox, district }: { readonly mailbox: Mailbox; readonly district: DistrictCode },
): MailIn {
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    looking = looking.then(async () => {
      try {
        const { taken, failures } = await mailbox.read((mail) => takeOne(database, { mail, district }))
        if (taken > 0) log.info({ taken }, 'mail in')
        for (const error of failures) log.error({ error: kindOf(error) }, 'mail in')
      } catch (error) {
        log.warn({ error: String(error) }, 'mail in')
      }
    })
    return looking
  }
  void look()
  const timer = setInterval(() => void look(), pause)
  timer.unref()
  return {
    look,
    stop: () => {
      clearInterval(timer)
      return looking
    },
  }
}

/** The code or kind of what went wrong with a message; its text may repeat words of it. */
const kindOf = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return error instanceof Error ? error.name : 'unknown'
}

/** Decides whose the message is, then takes it as that sender; nothing but a proved one acts. */
async function takeOne(
  database: Database,
  { mail, district }: { mail: Incoming; district: DistrictCode },
): Promise<void> {
  const system = systemActor(district)
  const verdict = await withTenant(database, system, (tenancy) => judgeMail(tenancy, mail))
  const actor = verdict.outcome === 'proved' ? verdict.sender.actor : system
  await withTenant(database, actor, (tenancy) => takeMail(tenancy, { mail, verdict }))
}
