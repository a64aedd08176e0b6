import { fileTypeFromBuffer } from 'file-type'

/** What the bytes are, told by content and never by the file's name. */
export type Kind =
  | { readonly kind: 'docx' | 'xlsx' | 'pdf' | 'text' | 'encrypted' }
  | { readonly kind: 'other'; readonly found: string }

/** Names a person recognises, for what cannot be read. Anything else is named by its media type. */
const known: Readonly<Record<string, string>> = {
  doc: '旧版 Office/WPS 文件（.doc、.xls、.wps、.et）',
  rtf: 'RTF',
  ofd: 'OFD',
  html: '网页（HTML）',
  xml: 'XML',
  zip: 'ZIP 压缩包',
  pptx: 'PowerPoint 演示文稿',
  odt: 'OpenDocument 文本',
  ods: 'OpenDocument 表格',
}

export async function detectKind(bytes: Uint8Array): Promise<Kind> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holdsUtf16(bytes, 'EncryptedPackage') ? { kind: 'encrypted' } : other('doc')
  }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return zipKind(bytes)
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return { kind: 'pdf' }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  // The short marks of UTF-16 and of some media formats look alike; text with a byte order mark is text.
  if (found && !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff])) return other(found.ext, found.mime)
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^(<!doctype html|<html)/i.test(head)) return other('html')
  if (head.startsWith('{\\rtf')) return other('rtf')
  return { kind: 'text' }
}

/**
 * Office files are told by the names of their parts, searched in the bytes: names stand there uncompressed, also in an
 * archive whose end was cut off, which then is refused as broken and not as unknown.
 */
function zipKind(bytes: Uint8Array): Kind {
  const holds = (name: string) => indexOf(bytes, new TextEncoder().encode(name)) >= 0
  if (holds('word/')) return { kind: 'docx' }
  if (holds('xl/')) return { kind: 'xlsx' }
  if (holds('OFD.xml')) return other('ofd')
  if (holds('ppt/')) return other('pptx')
  if (holds('opendocument.text')) return other('odt')
  if (holds('opendocument.spreadsheet')) return other('ods')
  return other('zip')
}

const other = (ext: string, mime?: string): Kind => ({ kind: 'other', found: known[ext] ?? mime ?? ext })

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((b, i) => bytes[i] === b)

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return indexOf(bytes, Uint8Array.from([...word].flatMap((c) => [c.charCodeAt(0), 0]))) >= 0
}

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  const first = part[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((b, i) => bytes[at + i] === b)) return at
  }
  return -1
}
