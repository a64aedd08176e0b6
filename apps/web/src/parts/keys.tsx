import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'

export interface KeyBinding {
  /** `j`, `Enter`, `Escape`, `?`, or with a modifier `Ctrl+Enter`, `Ctrl+k`. Ctrl means Cmd on a Mac. */
  readonly key: string
  /** What it does, for the key map. */
  readonly label: string
  /** The heading it stands under in the key map. */
  readonly group: string
  readonly run: (event: KeyboardEvent) => void
}

interface Keys {
  /** Whether single keys are heard; combinations with Ctrl always are. */
  readonly on: boolean
  readonly setOn: (on: boolean) => void
  readonly add: (binding: { readonly current: KeyBinding }) => () => void
  readonly list: () => readonly KeyBinding[]
}

const KeysContext = createContext<Keys>({ on: true, setOn: () => {}, add: () => () => {}, list: () => [] })
export const useKeys = () => useContext(KeysContext)

const memory = 'lantu.keys'

/** Hears keys for the whole page. The newest binding of a key wins, so a dialog or a table takes over while it is there. */
export function KeysProvider(props: { children: ReactNode }) {
  const [on, setOnState] = useState(() => localStorage.getItem(memory) !== 'off')
  const bindings = useRef<{ readonly current: KeyBinding }[]>([])
  const add = useCallback((binding: { readonly current: KeyBinding }) => {
    bindings.current.push(binding)
    return () => {
      bindings.current = bindings.current.filter((other) => other !== binding)
    }
  }, [])
  const list = useCallback(() => bindings.current.map((binding) => binding.current), [])
  const setOn = useCallback((next: boolean) => {
    localStorage.setItem(memory, next ? 'on' : 'off')
    setOnState(next)
  }, [])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const name = nameKey(event)
      const single = !name.startsWith('Ctrl+')
      if (single && (!on || isTyping(event.target) || isInDialog(event.target))) return
      const found = bindings.current.findLast((binding) => binding.current.key.toLowerCase() === name.toLowerCase())
      if (!found || (name === 'Enter' && isPressable(event.target))) return
      event.preventDefault()
      found.current.run(event)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [on])
  const value = useMemo(() => ({ on, setOn, add, list }), [on, setOn, add, list])
  return <KeysContext value={value}>{props.children}</KeysContext>
}

/** Binds a key while the component stands; `null` binds nothing. */
export function useKey(binding: KeyBinding | null): void {
  const { add } = useKeys()
  const latest = useRef(binding)
  latest.current = binding
  const bound = binding !== null
  const key = binding?.key
  useEffect(() => {
    if (!bound || key === undefined) return
    return add({
      get current() {
        const now = latest.current
        return now ?? { key, label: '', group: '', run: () => {} }
      },
    })
  }, [add, bound, key])
}

/** The name a binding uses for this event: `Ctrl+Enter`, `j`, `?`. */
export const nameKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.role === 'spinbutton' ||
    (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) &&
      !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))))

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]') !== null

/** Enter on a link or a button is that link's or button's own. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a,button,summary,[role="tab"]') !== null
