import type { Check, House } from './house.ts'

/**
 * `/healthz` says the process is alive; `/readyz` runs the checks and says whether it should get calls (503 while one
 * fails or the server is stopping). Names only: what went wrong stands in the log.
 */
export function serveHealth(house: House, checks: Readonly<Record<string, Check>>): void {
  house.app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  )
  house.app.get('/readyz', async (_request, reply) => {
    const results = await Promise.all(Object.entries(checks).map(([name, check]) => runCheck(house, name, check)))
    const named = (verdict: string) => results.filter((result) => result.verdict === verdict).map(({ name }) => name)
    const [failed, degraded] = [named('failed'), named('degraded')]
    const ready = failed.length === 0 && !house.stopping
    const status = house.stopping ? 'stopping' : !ready ? 'failed' : degraded.length > 0 ? 'degraded' : 'ready'
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, failed, degraded })
  })
}

async function runCheck({ log, config }: House, name: string, check: Check) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${config.limits.checkMs} ms`)), config.limits.checkMs)
  })
  try {
    const verdict = await Promise.race([check(), late])
    return { name, verdict }
  } catch (err) {
    log.warn({ err, check: name }, 'readiness check failed')
    return { name, verdict: 'failed' }
  } finally {
    clearTimeout(timer)
  }
}
