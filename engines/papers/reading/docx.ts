import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import mammoth from 'mammoth'
import { openArchive, pack, tooLarge } from '../archive/index.ts'
import { refuse } from '../errors.ts'

/** What one format's reader gives: the body's text, and beside it what stands in page headers and footers. */
export interface ReadText {
  readonly text: string
  readonly furniture: string
}

/** Largest `word/document.xml` in bytes: about ten thousand pages; beyond it the parser's tree would fill the memory. */
const longestBody = 64 * 1024 * 1024

/**
 * A .docx as plain text, one paragraph a line, table cells each on a line of their own. Numbers that Word counts by
 * itself (自动编号) are not in the file's text and so not here; deleted revisions are left out, inserted ones kept.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Result<ReadText, LantuError>> {
  const archive = openArchive(bytes, file)
  if (!archive.ok) return archive
  try {
    const wanted = archive.value.names.filter((name) => /\.(xml|rels)$/.test(name))
    // mammoth gets only the checked parts, so neither pictures nor a lying directory cost memory there.
    const parts = wanted.map((name) => [name, archive.value.findBytes(name) ?? new Uint8Array()] as const)
    const longest = Math.max(0, ...parts.map(([, part]) => part.length))
    if (longest > longestBody) {
      return err(tooLarge(file, { size: longest, ratio: longest / bytes.length, limit: longestBody }))
    }
    const buffer = Buffer.from(pack(parts))
    const raw = await mammoth.extractRawText({ buffer })
    const furniture = parts
      .filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name))
      .map(([, part]) => linesOf(part))
    return ok({ text: raw.value.replace(/\n\n/g, '\n').replace(/\n$/, ''), furniture: furniture.join('\n') })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return err(refuse('papers.broken', { params: { file, format: '.docx', reason }, cause }))
  }
}

/** The text of a header or footer, one paragraph a line. */
const linesOf = (part: Uint8Array): string =>
  new TextDecoder()
    .decode(part)
    .split('</w:p>')
    .map((p) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => unescapeXml(m[1] ?? '')).join(''))
    .filter((line) => line.trim() !== '')
    .join('\n')

const unescapeXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
