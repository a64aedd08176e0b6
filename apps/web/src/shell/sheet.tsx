import { useMatch } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** What a page tells the frame about itself: its name for the window, and the cells of the title block. */
export interface Sheet {
  readonly title: string
  /** When the shown state was taken, an ISO instant; the frame prints the time of loading without it. */
  readonly snapshot?: string | undefined
  readonly dataVersion?: string | undefined
  readonly rules?: string | undefined
  /** The newest period in the shown data, for the date line. */
  readonly dataAsOf?: string | undefined
  readonly nature?: string | undefined
  /** Stands in for a page: nothing to come back to. */
  readonly passing?: boolean | undefined
}

/** A sheet and the address of the page that told it. */
export interface ToldSheet extends Sheet {
  readonly path?: string
}

const SheetContext = createContext<(sheet: ToldSheet) => void>(() => {})

export function SheetProvider(props: { children: (sheet: ToldSheet) => ReactNode }) {
  const [sheet, setSheet] = useState<ToldSheet>({ title: '' })
  return <SheetContext value={setSheet}>{props.children(sheet)}</SheetContext>
}

/** Every page calls it once: `useSheet({ title: text('shell.ledger'), rules: '灯 v1.4' })`. */
export function useSheet(sheet: Sheet): void {
  const set = useContext(SheetContext)
  const path = useMatch({ strict: false, select: (match) => match.pathname })
  const { title, snapshot, dataVersion, rules, dataAsOf, nature, passing } = sheet
  useEffect(() => {
    set({ title, snapshot, dataVersion, rules, dataAsOf, nature, passing, path })
  }, [set, title, snapshot, dataVersion, rules, dataAsOf, nature, passing, path])
}
