import type { PersonId } from '@lantu/kernel'
import { systemActor } from '@lantu/kernel'
import { mailJobs, notify } from '@lantu/notices'
import { withTenant } from '@lantu/platform/db'
import { type Letter, openImap } from '@lantu/platform/mail'
import type { TestImap } from '@lantu/platform/testing'
import { mailLine } from '#domain/mail-letter.ts'
import { judgeMail } from '#service/mail/sender.ts'
import { takeMail } from '#service/mail/take.ts'
import type { TestLedger } from './district.ts'

/** Sends the letter that is due to a person who is told of these numbers, and gives it as it went out. */
export async function writeTo(ledger: TestLedger, person: PersonId, numbers: readonly string[]): Promise<Letter> {
  const out: Letter[] = []
  const job = mailJobs({
    send: async (letter) => void out.push(letter),
    link: 'https://lantu.example.invalid/notices',
    line: mailLine,
  }).find(({ name }) => name === 'notices.mailTo')
  await ledger.database.inDistrict(async (t) => {
    for (const number of numbers)
      await notify(t, {
        occasion: t.effects.newId(),
        reason: { code: 'matters.notice.step', params: { number } },
        subject: { subjectKind: 'matter', subjectId: 'm' },
        to: [{ persons: [person] }],
      })
    await job?.run(t, { person })
  })
  const [letter] = out
  if (!letter) throw new Error('no letter was due')
  return letter
}

/** Reads the mailbox as the server does, and gives what came of each message. */
export async function readBox(ledger: TestLedger, imap: TestImap, more: { trusted?: string } = {}): Promise<string[]> {
  const { database } = ledger
  const outcomes: string[] = []
  const box = openImap({ url: imap.url, mostBytes: 20 * 1024 * 1024, ...more })
  const { failures } = await box.read(async (mail) => {
    const system = systemActor(database.demo)
    const verdict = await withTenant(database, system, (t) => judgeMail(t, mail))
    const actor = verdict.outcome === 'proved' ? verdict.sender.actor : system
    outcomes.push(await withTenant(database, actor, (t) => takeMail(t, { mail, verdict })))
  })
  for (const failure of failures) throw failure
  return outcomes
}

export interface Message {
  readonly from?: string
  readonly answers?: string
  readonly subject?: string
  readonly text?: string
  readonly id?: string
  readonly head?: readonly string[]
  readonly file?: { readonly name: string; readonly content: Uint8Array; readonly type?: string }
}

let count = 0
const wrapped = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** The bytes of a message as programs send them. */
export function message(of: Message): Buffer {
  const { from = 'jingban@water.invalid', answers, subject = '', text = '', file } = of
  const head = [
    ...(of.head ?? []),
    `From: ${word('经办人')} <${from}>`,
    'To: lantu@example.invalid',
    `Subject: ${word(subject)}`,
    `Message-ID: ${of.id ?? `<${++count}@water.invalid>`}`,
    ...(answers === undefined ? [] : [`In-Reply-To: ${answers}`]),
    'MIME-Version: 1.0',
  ]
  const body = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(Buffer.from(text)),
  ]
  if (!file) return Buffer.from([...head, ...body, ''].join('\r\n'))
  const { name, content, type = 'application/octet-stream' } = file
  return Buffer.from(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      ...body,
      '--b1',
      `Content-Type: ${type}; name="${word(name)}"`,
      `Content-Disposition: attachment; filename="${word(name)}"`,
      'Content-Transfer-Encoding: base64',
      '',
      wrapped(content),
      '--b1--',
      '',
    ].join('\r\n'),
  )
}
