import { createTransport } from 'nodemailer'

/** One message that leaves the house: what it says in plain text, and a Message-ID that is the same each time it is tried. */
export interface Letter {
  readonly to: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
}

/** Where letters are handed over; a server that is away throws, and whoever sends tries again later. */
export interface Post {
  send(letter: Letter): Promise<void>
  close(): void
}

/** So that absent people's mailboxes do not answer, and a letter that comes back is told from what a person wrote. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** A server that does not answer holds its sender for so long, in milliseconds. */
const patience = 10_000

/**
 * Hands letters to an SMTP server: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. The address holds a
 * password, so it is never part of a message or a log line: what a failed hand-over throws names the server's answer only.
 */
export function openSmtp(server: { readonly url: string; readonly from: string }): Post {
  const transport = createTransport({
    url: server.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  return {
    send: async ({ to, messageId, subject, text }) => {
      try {
        await transport.sendMail({ from: server.from, to, messageId, subject, text, textEncoding: 'base64', headers })
      } catch (cause) {
        throw new Error(`mail was not taken: ${answerOf(cause)}`)
      }
    },
    close: () => transport.close(),
  }
}

/** The code of what went wrong (`ESOCKET`, `EAUTH`) and the server's status; never its text, which may repeat an address. */
function answerOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return 'unknown'
  const code = 'code' in cause ? String(cause.code) : 'unknown'
  return 'responseCode' in cause ? `${code} ${String(cause.responseCode)}` : code
}
