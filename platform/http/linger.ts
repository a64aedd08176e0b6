import type { FastifyRequest } from 'fastify'

/** How much of an already answered request is still read, so that its sender gets to see the answer. */
const lingerBytes = 8_388_608
const lingerMs = 5_000

/**
 * After a refusal the rest of a large body is still on its way. Closing at once would reset the connection and the sender
 * would see that instead of our answer; reading to the end would let anyone make us read forever. So a little more is
 * read and thrown away, then the connection is cut.
 */
export function discardRest(request: FastifyRequest): void {
  const { raw } = request
  if (raw.complete || raw.destroyed) return
  let left = lingerBytes
  const cut = () => raw.destroy()
  const timer = setTimeout(cut, lingerMs).unref()
  raw.once('close', () => clearTimeout(timer))
  raw.once('end', () => clearTimeout(timer))
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) cut()
  })
  raw.unpipe()
  raw.resume()
}
