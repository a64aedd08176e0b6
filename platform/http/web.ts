import { resolve } from 'node:path'
import serveFiles from '@fastify/static'
import type { FastifyRequest } from 'fastify'
import { isApi } from './gate.ts'
import type { House } from './house.ts'

/**
 * The built web app: files under `assets/` carry their hash in their name and never change; everything else is asked
 * about each time. A page address of the app (no file ending, not the API) gets `index.html`. Compressed copies beside
 * the files (`.br`, `.gz`) are sent to browsers that take them.
 */
export async function serveWeb(house: House, root: string): Promise<void> {
  const { app } = house
  const folder = resolve(root)
  await app.register(serveFiles, {
    root: folder,
    prefix: '/',
    // One route for each file there is at the start: no address can name anything else.
    wildcard: false,
    index: false,
    preCompressed: true,
    dotfiles: 'ignore',
    redirect: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.slice(folder.length).replaceAll('\\', '/').startsWith('/assets/')
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Whether a request nobody answers is one for a page of the app. A missing asset must stay missing: html is no script. */
export function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? ''
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  return !isApi(path) && !path.startsWith('/assets/') && !/\.[A-Za-z0-9]{1,8}$/.test(path)
}
