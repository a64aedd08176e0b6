import { useCallback, useRef } from 'react'

/**
 * Lets one piece of work through at a time: a second press before the first has been answered does nothing. A button's
 * `busy` comes only with the next render, and a double click is faster than that.
 */
export function useOnce(): (work: () => Promise<void>) => Promise<void> {
  const running = useRef(false)
  return useCallback(async (work) => {
    if (running.current) return
    running.current = true
    try {
      await work()
    } finally {
      running.current = false
    }
  }, [])
}
