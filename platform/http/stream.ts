import { Readable } from 'node:stream'

/** One server-sent event; `data` is sent as JSON. `id` comes back as `Last-Event-ID` when the browser reconnects. */
export interface StreamEvent {
  readonly id?: string
  readonly event?: string
  readonly data: unknown
}

export interface StreamOptions {
  readonly source: AsyncIterable<StreamEvent>
  /** Ends the stream at once: the caller has gone or the server stops. */
  readonly signal: AbortSignal
  readonly heartbeatMs: number
  /** The stream ends after this and the browser comes back, to be identified again. */
  readonly streamMs: number
  readonly onError: (error: unknown) => void
}

/**
 * The bytes of an event stream. The source is asked for its next event only when the reader has taken the last one, so a
 * slow reader slows the source and nothing piles up here; the source must not hold a transaction while it waits.
 * Silence is broken by a comment line, so that proxies keep the connection and a lost reader is noticed.
 */
export function openStream(options: StreamOptions): Readable {
  return Readable.from(frames(options), { objectMode: false, highWaterMark: 16_384 })
}

async function* frames({ source, signal, heartbeatMs, streamMs, onError }: StreamOptions): AsyncGenerator<string> {
  const iterator = source[Symbol.asyncIterator]()
  const lifetime = AbortSignal.any([signal, AbortSignal.timeout(streamMs)])
  let pending: Promise<IteratorResult<StreamEvent>> | undefined
  try {
    yield 'retry: 3000\n\n'
    while (!lifetime.aborted) {
      pending ??= iterator.next()
      const news = await firstOf(pending, heartbeatMs, lifetime)
      if (news === 'silence') yield ': still here\n\n'
      else if (news === 'over') return
      else {
        pending = undefined
        if (news.done) return
        yield frameOf(news.value)
      }
    }
  } catch (error) {
    onError(error)
  } finally {
    // Not awaited: a source that waits for news ends only when it sees the signal itself.
    pending?.catch(onError)
    void iterator.return?.().catch(onError)
  }
}

function firstOf<T>(pending: Promise<T>, heartbeatMs: number, lifetime: AbortSignal): Promise<T | 'silence' | 'over'> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      lifetime.removeEventListener('abort', over)
      finish()
    }
    const over = () => settle(() => resolve('over'))
    const timer = setTimeout(() => settle(() => resolve('silence')), heartbeatMs)
    lifetime.addEventListener('abort', over, { once: true })
    pending.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
    )
  })
}

/** JSON has no raw line breaks, so `data` is one line; the other fields lose theirs. */
function frameOf({ id, event, data }: StreamEvent): string {
  const line = (name: string, value: string | undefined) =>
    value === undefined ? '' : `${name}: ${value.replace(/[\r\n\0]/g, '')}\n`
  return `${line('id', id)}${line('event', event)}data: ${JSON.stringify(data ?? null)}\n\n`
}
