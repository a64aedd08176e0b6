/** What a file of evidence may be, by its first bytes. */
const kinds: readonly { readonly name: string; readonly mediaType: string; readonly starts: readonly number[] }[] = [
  { name: 'PDF', mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'JPEG', mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { name: 'PNG', mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  // DOCX, XLSX and OFD are ZIP containers; they are never opened here, only handed back.
  { name: 'DOCX/XLSX/OFD', mediaType: 'application/zip', starts: [0x50, 0x4b, 0x03, 0x04] },
]

export const evidenceKinds: readonly string[] = kinds.map((kind) => kind.name)

/** The media type of the content, or undefined when it is none of `evidenceKinds`. */
export const findEvidenceKind = (content: Uint8Array): string | undefined =>
  kinds.find(({ starts }) => starts.every((byte, n) => content[n] === byte))?.mediaType
