import type { Automatic } from './automatic.ts'

/** One file that came with a message. `inline` are pictures that stand in the text, as signatures have them. */
export interface MailFile {
  readonly name: string
  readonly content: Uint8Array
  readonly inline: boolean
}

/** One message from outside, read and decoded. Whatever it says of itself may be forged. */
export interface Incoming {
  /** The same each time the message is read, in 64 hexadecimal digits: of its sender and Message-ID, or of its bytes. */
  readonly key: string
  /** The one address it says it comes from, in small letters; null where it names none or several. */
  readonly from: string | null
  /** The Message-IDs it answers, `<…@…>`, newest first, at most 50. */
  readonly answers: readonly string[]
  /** Whether the trusted mail server vouches for the address it comes from. */
  readonly vouched: boolean
  /** Why it was sent by a machine; null for what a person wrote. */
  readonly automatic: Automatic | null
  readonly subject: string
  /** What its writer wrote anew, from its HTML where it has no other text; without what it quotes, greeting and signature. */
  readonly text: string
  readonly files: readonly MailFile[]
  /** More bytes than are taken: only its head was read, text and files are empty. */
  readonly tooLarge: boolean
}
