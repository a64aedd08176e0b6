import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { doorEndpoints, type Me } from '@lantu/identity/contract'
import { noticeEndpoints } from '@lantu/notices/contract'
import { searchEndpoints } from '@lantu/search/contract'
import type { z } from 'zod'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The server's own policy: no inline script, no inline style, no style attribute. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

/** A reader without rights, in a fictional district or a real one. */
const readerIn = (district: Me['district']): z.input<typeof Me> => ({
  person: '018f0000-0000-7000-8000-000000000001',
  name: '读者',
  account: null,
  district,
  now: '2024-05-22T01:00:00.000Z',
  today: '2024-05-22',
  language: 'zh-Hans',
  roles: [],
  words: [],
})

export interface Pages {
  readonly url: string
  /** Where the reader is from now on. */
  readonly moveTo: (district: Me['district']) => void
  readonly close: () => void
}

/** Serves the built pages under the policy to a reader who may nothing; of the API only what the frame itself asks. */
export async function servePages(root: string, first: Me['district']): Promise<Pages> {
  let district = first
  const answers: Readonly<Record<string, () => unknown>> = {
    [doorEndpoints.me.path]: () => readerIn(district),
    [noticeEndpoints.counts.path]: () => ({ unread: 0 }),
    [searchEndpoints.find.path]: () => ({ rows: [] }),
  }
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://pages').pathname
    if (path === `/api/v1${noticeEndpoints.watch.path}`) {
      return response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
    }
    if (path.startsWith('/api/')) {
      const answer = answers[path.slice('/api/v1'.length)]
      if (!answer) return response.writeHead(404).end()
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer()))
    }
    const found = extname(path) === '' ? join(root, 'index.html') : join(root, path)
    if (!existsSync(found)) return response.writeHead(404).end()
    response.setHeader('content-type', mediaTypes[extname(found)] ?? 'application/octet-stream')
    response.setHeader('content-security-policy', policy)
    return response.end(readFileSync(found))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the pages got no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    moveTo: (next) => {
      district = next
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
