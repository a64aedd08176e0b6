import { strFromU8, unzipSync } from 'fflate'

/** One part of a .docx as text, read without the library that wrote it. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name]
  if (!part) throw new Error(`no part ${name}`)
  return strFromU8(part)
}

/** The attributes of the first element of that name: `w:pgMar` → {top: '2098', …}, prefixes left off. */
export function attributesOf(xml: string, element: string): Record<string, string> {
  const found = new RegExp(`<${element}( [^>]*?)/?>`).exec(xml)?.[1] ?? ''
  return Object.fromEntries([...found.matchAll(/ (?:\w+:)?(\w+)="([^"]*)"/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

/** The paragraph that holds `text`, as XML. */
export function paragraphWith(xml: string, text: string): string {
  const found = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)]
    .map((m) => m[0])
    .find((p) => textIn(p).includes(text))
  if (found === undefined) throw new Error(`no paragraph with ${text}`)
  return found
}

const textIn = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join('')
