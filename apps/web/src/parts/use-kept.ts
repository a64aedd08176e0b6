import { useCallback, useState } from 'react'
import type { z } from 'zod'

/** A draft that this browser keeps: what it is, how to change it, and how to forget it once it was sent. */
export interface Kept<Draft> {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  /** Forgets it here and in the browser. */
  readonly clear: () => void
  /** Forgets the browser's copy and keeps none from now on; what is on the page stays. */
  readonly forget: () => void
  /** It was found here when the page was opened. */
  readonly found: boolean
}

/** Keeps what is filled in until it is sent, so that a reload, a refusal or a lost connection costs nothing. */
export function useKept<Draft extends object>(name: string, schema: z.ZodType<Draft>, empty: Draft): Kept<Draft> {
  const key = keyOf(name)
  const [start] = useState(() => read(key, schema))
  const [draft, setDraft] = useState<Draft>(start ?? empty)
  const [keeping, setKeeping] = useState(true)
  const set = useCallback(
    (change: Partial<Draft>) =>
      setDraft((now) => {
        const next = { ...now, ...change }
        if (keeping) write(key, next)
        return next
      }),
    [key, keeping],
  )
  const clear = useCallback(() => {
    localStorage.removeItem(key)
    setDraft(empty)
  }, [key, empty])
  const forget = useCallback(() => {
    localStorage.removeItem(key)
    setKeeping(false)
  }, [key])
  return { draft, set, clear, forget, found: start !== undefined }
}

const keyOf = (name: string): string => `lantu.draft.${name}`

/** Whether this browser keeps a draft of that name. */
export const hasKept = (name: string): boolean => localStorage.getItem(keyOf(name)) !== null

function read<Draft>(key: string, schema: z.ZodType<Draft>): Draft | undefined {
  const stored = localStorage.getItem(key)
  if (stored === null) return undefined
  try {
    const parsed = schema.safeParse(JSON.parse(stored))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** A browser's store holds about five million characters: a longer draft stays on the page only. */
function write(key: string, draft: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    localStorage.removeItem(key)
  }
}
