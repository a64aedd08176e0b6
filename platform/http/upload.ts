import { type Readable, Transform } from 'node:stream'
import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { refuse } from './errors.ts'
import { cleanFileName } from './file-name.ts'

/** One uploaded file while it arrives. Its stream fails with `http.uploadTooLarge` when the limit is passed. */
export interface UploadedFile {
  readonly field: string
  /** Cleaned; see `cleanFileName`. */
  readonly name: string
  /** As the sender says; nobody has looked inside. */
  readonly mediaType: string
  readonly stream: Readable
}

export interface Upload {
  /** The first file; refuses with `http.fileMissing` when none came. Use this or `files`, once. */
  file(): Promise<UploadedFile>
  /** Every file in turn; read each stream to its end before asking for the next. */
  files(): AsyncIterable<UploadedFile>
}

/** What the multipart wrapping and the small fields may add to the files' own bytes. */
export const wrappingBytes = 65_536

/** Limits of the form itself; the files' bytes are counted by `counted`. */
const limits = {
  fields: 50,
  fieldSize: 16_384,
  fieldNameSize: 100,
  files: 100,
  headerPairs: 50,
  fileSize: Number.POSITIVE_INFINITY,
}

/**
 * Reads the fields in front of the first file and leaves the files on the wire. A browser sends a form's parts in the
 * order they were appended, so a page appends its files last; a field after a file is refused.
 */
export async function readUpload(
  request: FastifyRequest,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<{ readonly fields: Record<string, unknown>; readonly upload: Upload }> {
  const parts = request.parts({ limits })[Symbol.asyncIterator]()
  const fields: Record<string, unknown> = Object.create(null)
  let first: MultipartFile | undefined
  for (;;) {
    const part = await nextPart(parts)
    if (part?.type === 'file') first = part
    if (part?.type !== 'field') break
    if (part.valueTruncated || part.fieldnameTruncated)
      throw refuse('http.bodyTooLarge', { params: { limit: limits.fieldSize } })
    const before = fields[part.fieldname]
    fields[part.fieldname] = before === undefined ? part.value : [before, part.value].flat()
  }
  const left = { bytes: maxBytes, maxBytes, signal }
  async function* files(): AsyncGenerator<UploadedFile> {
    for (let part: Multipart | undefined = first; part; part = await nextPart(parts)) {
      if (part.type === 'field') throw refuse('http.multipart')
      yield {
        field: part.fieldname,
        name: cleanFileName(part.filename),
        mediaType: part.mimetype,
        stream: counted(part.file, left),
      }
    }
  }
  const file = async () => {
    for await (const found of files()) return found
    throw refuse('http.fileMissing')
  }
  return { fields, upload: { file, files } }
}

async function nextPart(parts: AsyncIterator<Multipart>): Promise<Multipart | undefined> {
  try {
    const next = await parts.next()
    return next.done ? undefined : next.value
  } catch (cause) {
    // The parser fails only on what it was given: a broken form or a sender who has gone.
    throw refuse('http.multipart', { cause })
  }
}

interface Allowance {
  bytes: number
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/** Passes bytes on until the shared allowance is spent, so that nothing past the limit is ever handed over. */
function counted(source: Readable, left: Allowance): Readable {
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left.bytes -= chunk.length
      if (left.bytes < 0) done(refuse('http.uploadTooLarge', { params: { limit: left.maxBytes } }))
      else done(null, chunk)
    },
  })
  const breakOff = (cause?: unknown) => counter.destroy(refuse('http.multipart', { cause }))
  // A sender who has gone leaves the parser waiting for ever; the handler must hear of it.
  left.signal.addEventListener('abort', breakOff, { once: true })
  source.on('error', breakOff)
  return source.pipe(counter)
}
