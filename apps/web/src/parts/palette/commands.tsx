import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react'

export interface Command {
  readonly id: string
  /** 去 a place, 做 something, 找 in the texts. */
  readonly verb: 'go' | 'do' | 'find'
  readonly label: string
  /** Where it stands or what it will touch: 台账 048; 批量，可撤销. */
  readonly note?: string | undefined
  readonly keys?: string | undefined
  /** The heading it stands under; without one, under that of pages and actions. */
  readonly group?: string | undefined
  /** Other words that should find it. */
  readonly words?: string | undefined
  readonly run: () => void
}

/** Looks further than the listed commands, by asking the server; called a moment after typing stops. */
export type Finder = (query: string, signal: AbortSignal) => Promise<readonly Command[]>

interface Registry {
  readonly addCommands: (commands: { readonly current: readonly Command[] }) => () => void
  readonly addFinder: (finder: Finder) => () => void
  readonly listCommands: () => readonly Command[]
  readonly listFinders: () => readonly Finder[]
}

const nothing = () => () => {}
const CommandsContext = createContext<Registry>({
  addCommands: nothing,
  addFinder: nothing,
  listCommands: () => [],
  listFinders: () => [],
})
export const useCommandRegistry = () => useContext(CommandsContext)

export function CommandsProvider(props: { children: ReactNode }) {
  const sources = useRef<{ readonly current: readonly Command[] }[]>([])
  const finders = useRef<Finder[]>([])
  const addCommands = useCallback((source: { readonly current: readonly Command[] }) => {
    sources.current = [source, ...sources.current]
    return () => {
      sources.current = sources.current.filter((other) => other !== source)
    }
  }, [])
  const addFinder = useCallback((finder: Finder) => {
    finders.current = [...finders.current, finder]
    return () => {
      finders.current = finders.current.filter((other) => other !== finder)
    }
  }, [])
  const value = useMemo(
    () => ({
      addCommands,
      addFinder,
      listCommands: () => sources.current.flatMap((source) => source.current),
      listFinders: () => finders.current,
    }),
    [addCommands, addFinder],
  )
  return <CommandsContext value={value}>{props.children}</CommandsContext>
}

/** Offers commands in the palette while the component stands; the newest come first. */
export function useCommands(commands: readonly Command[]): void {
  const { addCommands } = useCommandRegistry()
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => addCommands(latest), [addCommands])
}

export function useFinder(finder: Finder): void {
  const { addFinder } = useCommandRegistry()
  useEffect(() => addFinder(finder), [addFinder, finder])
}
