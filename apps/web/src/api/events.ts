import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { parseJson } from './problem.ts'

/** What the server says on `/api/v1/events`: something under these areas (first parts of paths) has changed. */
const Change = z.object({ areas: z.array(z.string()).min(1) })

/**
 * Listens to the server and makes the named areas' answers stale, so that open pages read them anew. The browser
 * reconnects by itself; after a gap everything shown is read again, because what was missed is not known.
 * @returns whether the line is up.
 */
export function useServerEvents(enabled: boolean): boolean {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/api/v1/events')
    let wasCut = false
    const refresh = (areas: readonly string[] | undefined) => {
      if (!areas) return void client.invalidateQueries()
      for (const area of areas) void client.invalidateQueries({ queryKey: [area] })
    }
    source.onopen = () => {
      setConnected(true)
      if (wasCut) refresh(undefined)
      wasCut = false
    }
    source.onerror = () => {
      // A refused stream (404, 401) is closed for good: the page then simply does not refresh by itself.
      if (source.readyState === EventSource.CLOSED) return
      wasCut = true
      setConnected(false)
    }
    source.onmessage = (event: MessageEvent<string>) => {
      const change = Change.safeParse(parseJson(event.data))
      if (change.success) refresh(change.data.areas)
    }
    return () => source.close()
  }, [client, enabled])
  return connected
}
