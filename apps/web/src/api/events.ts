import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Several changes within this time are read together. */
const gatherMs = 1_000

/**
 * Listens to the server's wake-ups (`changed`, without data) and makes what is shown stale, so that open pages read it
 * anew. The browser reconnects by itself; after a gap everything shown is read again, because what was missed is unknown.
 * @returns whether the line is up.
 */
export function useWakeUps(path: `/${string}` | null): boolean {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    if (path === null) return
    const source = new EventSource(`/api/v1${path}`)
    let wasCut = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries()
      }, gatherMs)
    }
    source.onopen = () => {
      setConnected(true)
      if (wasCut) refresh()
      wasCut = false
    }
    source.onerror = () => {
      wasCut = true
      // A refused stream is closed for good: the page then reads anew only when it is looked at again.
      if (source.readyState !== EventSource.CLOSED) setConnected(false)
    }
    source.addEventListener('changed', refresh)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client, path])
  return connected
}
