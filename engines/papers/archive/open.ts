import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { Inflate } from 'fflate'
import { refuse } from '../errors.ts'
import { type Entry, findEntries } from './directory.ts'

/** Largest office file when unpacked, in bytes; a 100,000-row sheet is about 60 MB, a year's report about 5 MB. */
const unpackedLimit = 200 * 1024 * 1024
/** Unpacked over packed. Real sheets of repeated rows reach about 60; a bomb starts in the hundreds. */
const ratioLimit = 200
/** Below this unpacked size, in bytes, the ratio says nothing: a blank sheet packs very well and harms nobody. */
const ratioFloor = 4 * 1024 * 1024
/** How many packed bytes are unpacked at a time, so that a part may be read without being held whole. */
const step = 64 * 1024

/** An office file whose directory was checked; parts are unpacked when asked for, never beyond their declared size. */
export interface Archive {
  readonly names: readonly string[]
  has(name: string): boolean
  /** The part's bytes in pieces; throws `PartFault` when they are not what the directory says. */
  pieces(name: string): Generator<Uint8Array>
  /** The whole part as text (UTF-8), or undefined when the archive has no such part. */
  findText(name: string): string | undefined
  findBytes(name: string): Uint8Array | undefined
}

/** A part that is missing, damaged or larger than declared. Readers turn it into the refusal `papers.broken`. */
class PartFault extends Error {}

/** Checks the declared sizes of a ZIP file and opens it; `file` is its name for the refusal. */
export function openArchive(bytes: Uint8Array, file: string): Result<Archive, LantuError> {
  const entries = findEntries(bytes)
  if (entries === null) {
    return err(refuse('papers.broken', { params: { file, format: 'ZIP', reason: 'incomplete archive' } }))
  }
  if (entries.some((entry) => entry.encrypted)) return err(refuse('papers.encrypted', { params: { file } }))
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const ratio = size / Math.max(1, bytes.byteLength)
  if (size > unpackedLimit || (size > ratioFloor && ratio > ratioLimit)) {
    return err(tooLarge(file, { size, ratio, limit: unpackedLimit }))
  }
  return ok(archiveOf(bytes, new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/'), entry]))))
}

/** Sizes in bytes; told in megabytes. */
export function tooLarge(file: string, is: { size: number; ratio: number; limit: number }): LantuError {
  const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)
  const params = { size: megabytes(is.size), ratio: Math.round(is.ratio), limit: megabytes(is.limit), ratioLimit }
  return refuse('papers.bomb', { params: { file, ...params } })
}

function archiveOf(bytes: Uint8Array, entries: ReadonlyMap<string, Entry>): Archive {
  const pieces = (name: string) => unpack(bytes, entries.get(name))
  const findBytes = (name: string) => {
    const entry = entries.get(name)
    if (!entry) return undefined
    const whole = new Uint8Array(entry.size)
    let at = 0
    for (const piece of pieces(name)) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    pieces,
    findBytes,
    findText: (name) => {
      const found = findBytes(name)
      return found === undefined ? undefined : new TextDecoder().decode(found)
    },
  }
}

function* unpack(bytes: Uint8Array, entry: Entry | undefined): Generator<Uint8Array> {
  if (!entry) throw new PartFault('missing part')
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw new PartFault(`${entry.name}: stored size differs`)
    yield packed
    return
  }
  if (entry.method !== 8) throw new PartFault(`${entry.name}: compression ${entry.method}`)
  let ready: Uint8Array[] = []
  let total = 0
  const inflate = new Inflate((piece) => ready.push(piece))
  for (let at = 0; at < packed.length || at === 0; at += step) {
    try {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch (cause) {
      throw new PartFault(`${entry.name}: damaged`, { cause })
    }
    for (const piece of ready) {
      total += piece.length
      if (total > entry.size) throw new PartFault(`${entry.name}: larger than declared`)
      yield piece
    }
    ready = []
  }
  if (total !== entry.size) throw new PartFault(`${entry.name}: shorter than declared`)
}
