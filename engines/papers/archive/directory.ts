/**
 * The central directory of a ZIP file: what the archive says it holds, read without unpacking anything, so that a bomb
 * is refused before it costs memory. Source: PKWARE APPNOTE 6.3.10, §4.3.12 and §4.3.16; ZIP64 is not needed below 4 GB.
 */
export interface Entry {
  readonly name: string
  readonly packed: number
  readonly size: number
  /** 0 stored, 8 deflated; anything else is not found in office files. */
  readonly method: number
  readonly encrypted: boolean
  /** Where the packed bytes begin. */
  readonly start: number
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const longestComment = 65_535

/** The entries in the archive's order, or null when `bytes` is no complete ZIP file. */
export function findEntries(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) return null
    const nameLength = view.getUint16(at + 28, true)
    const packed = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packed > view.byteLength) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed,
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      start,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}
