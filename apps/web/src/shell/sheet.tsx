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
}

const SheetContext = createContext<(sheet: Sheet) => void>(() => {})

export function SheetProvider(props: { children: (sheet: Sheet) => ReactNode }) {
  const [sheet, setSheet] = useState<Sheet>({ title: '' })
  return <SheetContext value={setSheet}>{props.children(sheet)}</SheetContext>
}

/** Every page calls it once: `useSheet({ title: text('shell.ledger'), rules: '灯 v1.4' })`. */
export function useSheet(sheet: Sheet): void {
  const set = useContext(SheetContext)
  const { title, snapshot, dataVersion, rules, dataAsOf, nature } = sheet
  useEffect(() => {
    set({ title, snapshot, dataVersion, rules, dataAsOf, nature })
  }, [set, title, snapshot, dataVersion, rules, dataAsOf, nature])
}
