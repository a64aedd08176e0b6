import { createHmac, timingSafeEqual } from 'node:crypto'
import { DistrictCode } from '@lantu/kernel'
import { z } from 'zod'

/**
 * What the browser carries while it is at the identity provider: which sign-in it began, so that nobody can be signed in
 * with an answer to someone else's question. Signed, because the browser could change it; short-lived.
 */
const Note = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  district: DistrictCode,
  next: z.string(),
  /** Milliseconds since 1970 on the server's own clock. */
  until: z.int(),
})
export type OidcNote = z.infer<typeof Note>

export const noteName = 'oidc'
export const noteSeconds = 600

const sign = (secret: string, payload: string) => createHmac('sha256', secret).update(`oidc\0${payload}`).digest()

export function writeNote(note: OidcNote, secret: string): string {
  const payload = Buffer.from(JSON.stringify(note)).toString('base64url')
  return `${payload}.${sign(secret, payload).toString('base64url')}`
}

/** Undefined for a note that is missing, changed, or too old at `now` (milliseconds since 1970). */
export function findNote(
  text: string | undefined,
  { secret, now }: { secret: string; now: number },
): OidcNote | undefined {
  const [payload = '', signature = ''] = (text ?? '').split('.')
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(secret, payload)]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const note = Note.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return note.until > now ? note : undefined
}

/** A page of this site to go on to: a path, never another host. Anything else is the front page. */
export const localPath = (text: string | undefined): string =>
  text !== undefined && /^\/(?![/\\])[\w\-./?=&%#]*$/.test(text) ? text : '/'
