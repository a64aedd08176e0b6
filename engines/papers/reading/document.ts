import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { refuse } from '../errors.ts'
import { type ReadText, readDocx } from './docx.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { detectKind } from './kind.ts'
import { findInternalMarks, findMarking, type InternalMark, type Marking } from './marking.ts'
import { findTitle } from './title.ts'

export interface ReadDocument {
  /** Lines end with \n; one paragraph a line. */
  readonly text: string
  readonly format: 'txt' | 'docx' | 'pdf'
  /** Of the file's text; office formats carry their own and say utf-8. */
  readonly encoding: Encoding
  readonly title?: string
  /** Characters a person would count: without spaces and line ends, a rare 汉字 as one. */
  readonly chars: number
  /** Page headers and footers, which are not part of the text but may bear a marking. */
  readonly furniture: string
  /** A marking of state secrecy in the text or the headers: such a document must be refused. */
  readonly marking: Marking | null
  readonly internal: readonly InternalMark[]
}

export interface FileHint {
  /** Used in messages only; what the file is, is told by its content. */
  readonly fileName?: string
  readonly mediaType?: string
}

/** Reads an uploaded document into plain text. Everything that cannot be read is a refusal, never an exception. */
export async function readDocument(bytes: Uint8Array, hint: FileHint = {}): Promise<Result<ReadDocument, LantuError>> {
  const file = hint.fileName ?? hint.mediaType ?? '—'
  if (bytes.byteLength === 0) return err(refuse('papers.empty', { params: { file } }))
  const kind = await detectKind(bytes)
  switch (kind.kind) {
    case 'docx':
      return finish(await readDocx(bytes, file), { file, format: 'docx', encoding: 'utf-8' })
    case 'pdf':
      return finish(await readPdfLazily(bytes, file), { file, format: 'pdf', encoding: 'utf-8' })
    case 'text': {
      const decoded = decodeText(bytes, file)
      if (!decoded.ok) return decoded
      const text = decoded.value.text.replace(/\r\n?/g, '\n')
      return finish(ok({ text, furniture: '' }), { file, format: 'txt', encoding: decoded.value.encoding })
    }
    case 'encrypted':
      return err(refuse('papers.encrypted', { params: { file } }))
    case 'xlsx':
      return err(refuse('papers.unknownType', { params: { file, found: 'Excel 表格（.xlsx）' } }))
    case 'other':
      return err(refuse('papers.unknownType', { params: { file, found: kind.found } }))
  }
}

/** The PDF parser is large; it is loaded when the first PDF comes. */
const readPdfLazily = async (bytes: Uint8Array, file: string) => (await import('./pdf.ts')).readPdf(bytes, file)

function finish(
  read: Result<ReadText, LantuError>,
  about: { file: string; format: ReadDocument['format']; encoding: Encoding },
): Result<ReadDocument, LantuError> {
  if (!read.ok) return read
  const { text, furniture } = read.value
  const chars = [...text.replace(/\s/g, '')].length
  if (chars === 0) return err(refuse('papers.noText', { params: { file: about.file } }))
  const title = findTitle(text)
  return ok({
    text,
    format: about.format,
    encoding: about.encoding,
    ...(title !== undefined && { title }),
    chars,
    furniture,
    marking: findMarking(text) ?? findMarking(furniture),
    internal: [...findInternalMarks(text), ...findInternalMarks(furniture)],
  })
}
