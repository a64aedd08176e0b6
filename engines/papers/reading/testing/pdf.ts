/** A printed line for a test's PDF: `x`, `y` in points from the lower left corner, 16 points high. */
export interface PrintedLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

/**
 * A small PDF with a text layer in any characters: each character is a glyph of its own, mapped back by a ToUnicode table,
 * as real PDF makers do; no font is embedded. `encrypted` adds a password nobody knows.
 */
export function pdfOf(pages: readonly (readonly PrintedLine[])[], options: { encrypted?: boolean } = {}): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap((line) => [...line.text]))]
  const hex = (n: number) => n.toString(16).padStart(4, '0')
  const utf16 = (c: string) => Array.from({ length: c.length }, (_, i) => hex(c.charCodeAt(i))).join('')
  const glyphs = (text: string) => [...text].map((c) => hex(characters.indexOf(c) + 1)).join('')
  const map = characters.map((c, i) => `<${hex(i + 1)}> <${utf16(c)}>`).join('\n')
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const contents = pages.map((lines) =>
    stream(lines.map((line) => `BT /F1 16 Tf 1 0 0 1 ${line.x} ${line.y} Tm <${glyphs(line.text)}> Tj ET`).join('\n')),
  )
  const first = 7
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${characters.length} beginbfchar\n${map}\nendbfchar endcmap end end`,
    ),
    ...pages.flatMap((_, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      contents[i] ?? '',
    ]),
  ]
  const guard = options.encrypted
    ? ` /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
    : ''
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R${guard} >>\nstartxref\n${body.length}\n%%EOF\n`
  return new TextEncoder().encode(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`)
}
