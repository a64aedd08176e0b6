import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { print } from './lines.ts'

/** Lines a thread is given at once: enough that handing them over costs nothing beside the work. */
const batchSize = 64

/**
 * Answers line after line in the order of the input, many of them over all cores. Fewer than one batch is done on the spot: a
 * thread takes longer to start. Bad input stops at its line; what stands before it is still answered.
 */
export async function answerMany<In, Out>(
  lines: AsyncIterable<In>,
  work: { readonly task: 'pace' | 'forecasts'; readonly onTheSpot: (lines: readonly In[]) => readonly Out[] },
): Promise<void> {
  const threads = availableParallelism()
  let pool: Piscina<readonly In[], readonly Out[]> | undefined
  const waiting: Promise<readonly Out[]>[] = []
  const next = async () => {
    for (const one of (await waiting.shift()) ?? []) await print(one)
  }
  const hand = (batch: readonly In[], last: boolean) => {
    if (last && pool === undefined) return waiting.push(Promise.resolve(work.onTheSpot(batch)))
    pool ??= new Piscina({ filename: new URL('./workers/series.ts', import.meta.url).href, maxThreads: threads })
    const run = pool.run(batch, { name: work.task })
    run.catch(() => undefined) // Told where its turn comes, after the answers that stand before it.
    return waiting.push(run)
  }
  try {
    let batch: In[] = []
    try {
      for await (const line of lines) {
        batch.push(line)
        if (batch.length < batchSize) continue
        hand(batch, false)
        batch = []
        if (waiting.length > 2 * threads) await next()
      }
    } finally {
      if (batch.length > 0) hand(batch, true)
      while (waiting.length > 0) await next()
    }
  } finally {
    await pool?.close()
  }
}
