import { mailLine } from '@lantu/ledger'
import { mailJobs, mailTimetable } from '@lantu/notices'
import type { Config } from '@lantu/platform/config'
import type { Job, Timetable } from '@lantu/platform/jobs'
import { openSmtp } from '@lantu/platform/mail'

/** The foot of letters that may be answered by mail. */
const howToAnswer =
  '可直接回复本邮件报进展：每项另起一行，以编号开头，如“督办〔2024〕12号 已完成……”；也可附上填好的报送表。来信只成草稿，由审签人在系统内审签。'

/** Outgoing mail as configured: its jobs and when they come round. Undefined where no server is set, which is the default. */
export function openMail(
  config: Config,
): { readonly jobs: readonly Job[]; readonly timetable: readonly Timetable[]; close(): void } | undefined {
  if (config.smtpUrl === undefined) return undefined
  if (config.mailFrom === undefined) throw new Error('LANTU_SMTP_URL is set, so LANTU_MAIL_FROM is needed as well.')
  const post = openSmtp({ url: config.smtpUrl, from: config.mailFrom })
  const link = `${config.publicUrl ?? `http://${config.host}:${config.port}`}/notices`
  return {
    jobs: mailJobs({
      send: (letter) => post.send(letter),
      link,
      line: mailLine,
      foot: config.imapUrl === undefined ? undefined : howToAnswer,
    }),
    timetable: mailTimetable,
    close: () => post.close(),
  }
}
