import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react'
import { useText } from '#language/index.ts'
import { useKey } from '#parts/keys.tsx'
import { setTheme, setWall, useLook } from './look.ts'

const CommandPalette = lazy(async () => ({ default: (await import('#parts/palette/palette.tsx')).CommandPalette }))
const KeyMap = lazy(async () => ({ default: (await import('#parts/key-map.tsx')).KeyMap }))

interface Overlays {
  readonly openPalette: () => void
  readonly openKeyMap: () => void
}

const OverlaysContext = createContext<Overlays>({ openPalette: () => {}, openKeyMap: () => {} })
export const useOverlays = () => useContext(OverlaysContext)

/** What opens over any page: find or do, and the key map; and the keys that work everywhere. */
export function OverlaysProvider(props: { children: ReactNode }) {
  const text = useText()
  const look = useLook()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const group = text('parts.keysGeneral')
  const openPalette = () => setOpen('palette')
  useKey({ key: '/', label: text('parts.keyFind'), group, run: openPalette })
  useKey({ key: 'Ctrl+k', label: text('parts.keyFind'), group, run: openPalette })
  useKey({ key: '?', label: text('parts.keyMap'), group, run: () => setOpen('keys') })
  useKey({ key: 'w', label: text('parts.keyWall'), group, run: () => setWall(!look.wall) })
  useKey({ key: 'd', label: text('parts.keyTheme'), group, run: () => setTheme(look.dark ? 'light' : 'dark') })
  const value = useMemo(() => ({ openPalette: () => setOpen('palette'), openKeyMap: () => setOpen('keys') }), [])
  return (
    <OverlaysContext value={value}>
      {props.children}
      <Suspense fallback={null}>
        {open === 'palette' && <CommandPalette onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeyMap onClose={() => setOpen(null)} />}
      </Suspense>
    </OverlaysContext>
  )
}
