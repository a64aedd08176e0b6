import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate'

/**
 * The time written beside every part: the first moment a ZIP file can hold. ZIP keeps local time, and fflate takes the
 * parts of a `Date` in the machine's zone, so the date is made in that zone too; otherwise bytes would differ by zone.
 */
const zipEpoch = () => new Date(1980, 0, 1, 0, 0, 0)

/** Makes an office file from its parts, `[name, bytes]`, with sorted names and fixed times: same parts, same bytes. */
export function pack(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const sorted = [...parts].sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
  const zippable: Zippable = {}
  for (const [name, bytes] of sorted) zippable[name] = [bytes, { mtime: zipEpoch(), level: 6, os: 0 }]
  return zipSync(zippable)
}

/** As `pack`, of parts that come in pieces: only what is packed already is held. */
export async function packStream(parts: Iterable<readonly [string, AsyncIterable<Uint8Array>]>): Promise<Uint8Array> {
  const sorted = [...parts].sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
  const packed: Uint8Array[] = []
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault
    packed.push(piece)
  })
  for (const [name, pieces] of sorted) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = zipEpoch()
    file.os = 0
    zip.add(file)
    for await (const piece of pieces) file.push(piece)
    file.push(new Uint8Array(), true)
  }
  zip.end()
  return joined(packed)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export interface Repacking {
  /** An ISO instant; it becomes both core dates. */
  readonly createdAt: string
  /** Changes to the text of single parts, for what the library that made the file cannot express. */
  readonly edit?: Readonly<Record<string, (xml: string) => string>>
}

/** Rewrites a library's office file so that its bytes depend on its content only. */
export function repack(bytes: Uint8Array, { createdAt, edit = {} }: Repacking): Uint8Array {
  const at = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const edits: Repacking['edit'] = { ...edit, 'docProps/core.xml': (core) => datedAt(core, at) }
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  return pack(
    parts.map(([name, part]) => {
      const change = edits[name]
      return [name, change ? strToU8(change(strFromU8(part))) : part] as const
    }),
  )
}

const datedAt = (core: string, at: string): string =>
  core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${at}$2`)

/** Readers sniff the type from the first part, so the content types come first. */
const orderOf = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
