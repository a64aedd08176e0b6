import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The server's own policy: no inline script, no inline style, no style attribute. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

/** Serves the built pages under the policy; calls of the API find nothing. */
export async function servePages(root: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://pages').pathname
    if (path.startsWith('/api/')) return response.writeHead(404).end()
    const found = extname(path) === '' ? join(root, 'index.html') : join(root, path)
    if (!existsSync(found)) return response.writeHead(404).end()
    response.setHeader('content-type', mediaTypes[extname(found)] ?? 'application/octet-stream')
    response.setHeader('content-security-policy', policy)
    return response.end(readFileSync(found))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the pages got no port')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
