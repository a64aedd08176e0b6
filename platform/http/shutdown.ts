import type { House } from './house.ts'

const sweepMs = 100

/** A connection kept open after its answer would hold the stopping server until the deadline. */
export function drainWhenStopping(house: House): void {
  house.app.addHook('onSend', async (_request, reply) => {
    if (house.stopping) reply.header('connection', 'close')
  })
}

/**
 * Stops in order: no new connections and calls, event streams ended (browsers come back to another replica), calls under
 * way finished, and after `drainMs` whatever still hangs is cut.
 */
export async function stop(house: House): Promise<void> {
  house.stopping = true
  for (const stream of house.streams) stream.abort()
  const { server } = house.app
  const cut = setTimeout(() => server.closeAllConnections(), house.config.limits.drainMs)
  // Connections that fall idle after the start of the stop are nobody else's to close.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
  try {
    await house.app.close()
  } finally {
    clearTimeout(cut)
    clearInterval(sweep)
  }
}
