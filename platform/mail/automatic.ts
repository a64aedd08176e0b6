/** What a machine sent: an answer of an absent person's mailbox, a list or circular, a report that something did not arrive. */
export type Automatic = 'reply' | 'bulk' | 'bounce'

const bouncers = /^(mailer-daemon|postmaster)@/

/**
 * Whether a message was sent by a machine (RFC 3834, RFC 3464 and what programs in use say instead). `header` gives the value of a
 * header by its name in small letters.
 */
export function findAutomatic(header: (name: string) => string | undefined, from: string | null): Automatic | null {
  const type = (header('content-type') ?? '').toLowerCase()
  const returns = header('return-path')?.replace(/\s/g, '')
  if (type.startsWith('multipart/report') || returns === '<>' || (from !== null && bouncers.test(from))) return 'bounce'
  const submitted = (header('auto-submitted') ?? 'no').toLowerCase().split(';')[0]?.trim()
  if (submitted !== 'no') return 'reply'
  const says = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-autoreply-from']
  if (says.some((name) => header(name) !== undefined)) return 'reply'
  const precedence = (header('precedence') ?? '').toLowerCase().trim()
  if (precedence === 'auto_reply') return 'reply'
  if (['bulk', 'junk', 'list'].includes(precedence) || header('list-id') !== undefined) return 'bulk'
  return null
}
