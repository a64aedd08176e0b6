import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** Fewer rows than this are all drawn: the browser's own find then sees them. */
const drawnWhole = 120
/** What is drawn for print at most; longer lists are printed from their export. */
const printedMost = 2000

export interface VisibleRows<Row> {
  readonly items: readonly { readonly index: number; readonly row: Row }[]
  /** Heights in pixels of what is not drawn above and below. */
  readonly before: number
  readonly after: number
  readonly measure: (element: HTMLElement | null) => void
  readonly scrollTo: (index: number) => void
}

/** The rows in sight of the window, and a few beyond. */
export function useVisibleRows<Row>(
  rows: readonly Row[],
  body: RefObject<HTMLElement | null>,
  rowHeight: number,
): VisibleRows<Row> {
  const printing = usePrinting()
  const whole = rows.length <= drawnWhole || printing
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const place = () => setTop(Math.round((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY))
    place()
    // What stands above the table may still grow: a chart that loads, a notice that appears.
    const sizes = new ResizeObserver(place)
    sizes.observe(document.body)
    return () => sizes.disconnect()
  }, [body])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    enabled: !whole,
  })
  if (whole) {
    return {
      items: rows.slice(0, printedMost).map((row, index) => ({ index, row })),
      before: 0,
      after: 0,
      measure: () => {},
      scrollTo: (index) => body.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    }
  }
  const drawn = virtual.getVirtualItems()
  const items = drawn.flatMap(({ index }) => {
    const row = rows[index]
    return row === undefined ? [] : [{ index, row }]
  })
  return {
    items,
    before: (drawn[0]?.start ?? top) - top,
    after: virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top),
    measure: virtual.measureElement,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  }
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = window.matchMedia('print')
    const change = () => setPrinting(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  return printing
}
