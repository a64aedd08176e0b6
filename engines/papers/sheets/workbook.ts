import type { Archive } from '../archive/index.ts'
import { type NumberKind, numberKind } from './number-format.ts'
import { readXml } from './xml.ts'

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly from1904: boolean
  readonly strings: readonly string[]
  /** By the cell's style index. */
  readonly kinds: readonly NumberKind[]
}

export function readWorkbook(archive: Archive): Workbook {
  const root = rootPart(archive)
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const related = relations(archive, `${folder}_rels/${root.slice(folder.length)}.rels`)
  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let from1904 = false
  readXml(archive.pieces(root), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const part = resolve(folder, related.get(id)?.target ?? '')
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      // A chart sheet has no cells.
      if (archive.has(part) && !part.includes('chartsheets/'))
        sheets.push({ name: attributes['name'] ?? part, hidden, part })
    },
  })
  const partOf = (type: string) =>
    resolve(folder, [...related.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target ?? '')
  return {
    sheets,
    from1904,
    strings: readStrings(archive, partOf('sharedStrings')),
    kinds: readKinds(archive, partOf('styles')),
  }
}

interface Relation {
  readonly target: string
  readonly type: string
}

function rootPart(archive: Archive): string {
  const found = [...relations(archive, '_rels/.rels').values()].find((r) => r.type.endsWith('/officeDocument'))
  return resolve('', found?.target ?? 'xl/workbook.xml')
}

function relations(archive: Archive, part: string): Map<string, Relation> {
  const found = new Map<string, Relation>()
  if (!archive.has(part)) return found
  readXml(archive.pieces(part), {
    open(name, attributes) {
      if (name !== 'Relationship') return
      found.set(attributes['Id'] ?? '', { target: attributes['Target'] ?? '', type: attributes['Type'] ?? '' })
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) step === '..' ? steps.pop() : steps.push(step)
  return steps.join('/')
}

function readStrings(archive: Archive, part: string): string[] {
  const strings: string[] = []
  if (!archive.has(part)) return strings
  let text = ''
  let inText = false
  let inReading = false
  readXml(archive.pieces(part), {
    open(name) {
      if (name === 'si') text = ''
      // Phonetic readings stand beside the text and are not part of it.
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
      if (name === 'si') strings.push(unescapeString(text))
    },
  })
  return strings
}

/** Characters XML cannot hold are written `_x000D_`. */
export const unescapeString = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

function readKinds(archive: Archive, part: string): NumberKind[] {
  const kinds: NumberKind[] = []
  if (!archive.has(part)) return kinds
  const codes = new Map<number, string>()
  let inCells = false
  readXml(archive.pieces(part), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes['numFmtId'] ?? 0)
      kinds.push(numberKind(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return kinds
}
