import { ImapFlow } from 'imapflow'
import type { Incoming } from './incoming.ts'
import { parseMail } from './parse.ts'

/** What one look at the mailbox came to: messages taken and put away, and what went wrong with others, which stay for the next look. */
export interface MailRound {
  readonly taken: number
  readonly failures: readonly unknown[]
}

/** A folder of messages that come from outside. */
export interface Mailbox {
  /** Hands over what lies in the folder, one by one, oldest first. A message is put away only after `take` has come back. */
  read(take: (mail: Incoming) => Promise<void>): Promise<MailRound>
}

export interface MailboxOptions {
  /** `imaps://user:password@host/INBOX`, or `imap://` which then must offer STARTTLS, except on this machine. */
  readonly url: string
  /** Of a larger message only the head is fetched. */
  readonly mostBytes: number
  /** The mail server (authserv-id) whose Authentication-Results are believed. */
  readonly trusted?: string | undefined
}

/** Where messages go that were taken. */
const doneFolder = '已处理'
const headBytes = 65_536
/** A server that does not answer holds its reader for so long, in milliseconds. */
const patience = 20_000
const mostInARound = 500

/**
 * Reads a folder of an IMAP server. The address holds a password, so it is never part of a message or a log line: what a failed look
 * throws names the kind of failure only.
 */
export function openImap(options: MailboxOptions): Mailbox {
  const folder = folderOf(options.url)
  return {
    read: async (take) => {
      const client = new ImapFlow(connectionOf(options))
      // A lost connection also fails the command that waits, which tells of it.
      client.on('error', () => {})
      try {
        await client.connect()
        await client.mailboxOpen(folder)
        return await readAll(client, take, options)
      } catch (cause) {
        throw new Error(`mail could not be read: ${kindOf(cause)}`)
      } finally {
        await client.logout().catch(() => client.close())
      }
    },
  }
}

async function readAll(
  client: ImapFlow,
  take: (mail: Incoming) => Promise<void>,
  options: MailboxOptions,
): Promise<MailRound> {
  const found = (await client.search({ all: true }, { uid: true })) || []
  const failures: unknown[] = []
  let taken = 0
  if (found.length > 0) await needFolder(client, doneFolder)
  for (const uid of found.toSorted((a, b) => a - b).slice(0, mostInARound)) {
    const raw = await fetchRaw(client, uid, options.mostBytes)
    if (raw === undefined) continue // Another process was faster.
    try {
      await take(await parseMail(raw.bytes, { tooLarge: raw.tooLarge, trusted: options.trusted }))
    } catch (error) {
      failures.push(error)
      continue
    }
    if (!(await client.messageMove(String(uid), doneFolder, { uid: true }))) throw new NotMoved()
    taken++
  }
  return { taken, failures }
}

class NotMoved extends Error {
  readonly code = 'NotMoved'
}

async function needFolder(client: ImapFlow, name: string): Promise<void> {
  const known = await client.list()
  if (!known.some((one) => one.name === name)) await client.mailboxCreate(name)
}

async function fetchRaw(
  client: ImapFlow,
  uid: number,
  mostBytes: number,
): Promise<{ bytes: Uint8Array; tooLarge: boolean } | undefined> {
  const head = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (!head) return undefined
  const tooLarge = (head.size ?? 0) > mostBytes
  const part = { start: 0, maxLength: tooLarge ? headBytes : mostBytes }
  const found = await client.fetchOne(String(uid), { source: part }, { uid: true })
  const bytes = found ? found.source : undefined
  return bytes && { bytes, tooLarge }
}

const folderOf = (url: string): string => decodeURIComponent(new URL(url).pathname.replace(/^\//, '')) || 'INBOX'

const ownMachine = ['localhost', '127.0.0.1', '[::1]']

function connectionOf({ url, mostBytes }: MailboxOptions) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    ...(!secure && { doSTARTTLS: !ownMachine.includes(hostname) }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 3 * patience,
    maxLiteralSize: mostBytes + headBytes,
    maxResponseSize: mostBytes + 2 * headBytes,
  } as const
}

/** The kind of what went wrong (`ECONNREFUSED`, `AuthenticationFailure`); never its text, which may repeat an address. */
function kindOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return 'unknown'
  if ('authenticationFailed' in cause && cause.authenticationFailed === true) return 'AuthenticationFailure'
  if ('tlsFailed' in cause && cause.tlsFailed === true) return 'TlsFailure'
  if ('code' in cause && typeof cause.code === 'string') return cause.code
  if ('responseStatus' in cause && typeof cause.responseStatus === 'string') return cause.responseStatus
  return cause instanceof Error ? cause.name : 'unknown'
}
