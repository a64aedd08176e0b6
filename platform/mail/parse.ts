import { createHash } from 'node:crypto'
import { convert } from 'html-to-text'
import { type ParsedMail, simpleParser } from 'mailparser'
import { findAutomatic } from './automatic.ts'
import type { Incoming } from './incoming.ts'
import { newText } from './reply.ts'
import { isVouched } from './vouched.ts'

/** Characters of HTML and of text that are looked at; a report has a few hundred. */
const mostHtml = 2_000_000
const mostText = 100_000
const mostAnswers = 50

export interface HowToRead {
  /** Only the head came, because the whole is larger than is taken. */
  readonly tooLarge: boolean
  /** The mail server (authserv-id) whose word on where a message comes from is believed. */
  readonly trusted: string | undefined
}

/** Reads the bytes of a message (RFC 5322, MIME), whatever its charsets and encodings. */
export async function parseMail(raw: Uint8Array, { tooLarge, trusted }: HowToRead): Promise<Incoming> {
  const mail = await simpleParser(Buffer.from(raw), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: mostHtml,
  })
  const header = (name: string) => lines(mail, name)[0]
  const from = fromOf(mail)
  const results = lines(mail, 'authentication-results')
  return {
    key: keyOf(raw, { from, messageId: mail.messageId }),
    from,
    answers: answersOf(mail),
    vouched: trusted !== undefined && from !== null && isVouched(results, { server: trusted, from }),
    automatic: findAutomatic(header, from),
    subject: clean(mail.subject ?? ''),
    text: tooLarge ? '' : newText(clean(textOf(mail)).slice(0, mostText)),
    files: tooLarge
      ? []
      : mail.attachments.map((file) => ({
          name: clean(file.filename ?? ''),
          content: file.content,
          inline: file.related === true || file.contentDisposition === 'inline',
        })),
    tooLarge,
  }
}

/** The unfolded values of a header as they came, first to last. */
const lines = (mail: ParsedMail, name: string): string[] =>
  mail.headerLines
    .filter((one) => one.key === name)
    .map((one) =>
      one.line
        .slice(one.line.indexOf(':') + 1)
        .replace(/\r?\n[ \t]+/g, ' ')
        .trim(),
    )

function fromOf(mail: ParsedMail): string | null {
  if (lines(mail, 'from').length !== 1) return null
  const [one, ...more] = mail.from?.value ?? []
  return one?.address === undefined || one.address === '' || more.length > 0 ? null : one.address.toLowerCase()
}

function answersOf(mail: ParsedMail): string[] {
  const named = [...lines(mail, 'in-reply-to'), ...lines(mail, 'references').reverse()]
  const ids = named.flatMap((text, index) => {
    const found = text.match(/<[^<>\s]{1,250}>/g) ?? []
    return index === 0 ? found : found.reverse()
  })
  return [...new Set(ids)].slice(0, mostAnswers)
}

const keyOf = (raw: Uint8Array, { from, messageId }: { from: string | null; messageId: string | undefined }): string =>
  createHash('sha256')
    .update(messageId === undefined ? raw : `${from ?? ''}\n${messageId}`)
    .digest('hex')

function textOf(mail: ParsedMail): string {
  if (mail.text !== undefined && mail.text.trim() !== '') return mail.text
  if (!mail.html) return ''
  return convert(mail.html.slice(0, mostHtml), {
    wordwrap: false,
    limits: { maxDepth: 60, maxChildNodes: 10_000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  })
}

/** Without what no text needs: control characters, marks of direction and width; wide spaces are spaces. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u00a0\u2002-\u200a]/g, ' ')
