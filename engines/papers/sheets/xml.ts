import { SaxesParser } from 'saxes'

export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML piece by piece; names come without their prefix. After each piece the generator stops, so that a caller
 * can hand on what the handler gathered before the next piece is unpacked. Entities of a DTD are not expanded.
 */
export function* scanXml(pieces: Iterable<Uint8Array>, handler: XmlHandler): Generator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('opentag', (tag) => handler.open?.(localName(tag.name), tag.attributes))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)))
  const decoder = new TextDecoder()
  for (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  parser.close()
  yield
}

export function readXml(pieces: Iterable<Uint8Array>, handler: XmlHandler): void {
  for (const _ of scanXml(pieces, handler));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
