import { type ClipboardEvent, useState } from 'react'

/** A clipboard's page and the text that the browser puts into the field for it. */
interface Pasted {
  readonly html: string
  readonly plain: string
}

export interface PastedPage {
  /** The page, while the field still holds exactly what came with it. */
  readonly html: string | null
  readonly onPaste: (event: ClipboardEvent) => void
  readonly forget: () => void
}

/** In bytes as they are sent: with the other fields it has to fit into one call of 1 MiB. A larger page is registered as its text. */
const largest = 900_000

/** Quotes and line ends grow when they are written as JSON. */
export const fitsOneCall = (html: string): boolean => new Blob([JSON.stringify(html)]).size <= largest

/** Remembers the page behind a pasted text, so that its tables and paragraphs are read from the page and the page is kept. */
export function usePastedPage(text: string): PastedPage {
  const [pasted, setPasted] = useState<Pasted | null>(null)
  return {
    html: pasted !== null && pasted.plain === text ? pasted.html : null,
    onPaste: ({ clipboardData }) => {
      const html = clipboardData.getData('text/html')
      const plain = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
      setPasted(html !== '' && fitsOneCall(html) ? { html, plain } : null)
    },
    forget: () => setPasted(null),
  }
}
