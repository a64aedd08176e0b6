import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from './test-house.ts'

let folder = ''
let root = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lantu-web-'))
  root = join(folder, 'dist')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'outside')
  await writeFile(join(root, 'index.html'), '<!doctype html><title>蓝图</title>')
  await writeFile(join(root, '.env'), 'inside but hidden')
  await writeFile(join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(root, 'assets', 'app-3f2a.js'), 'plain')
  await writeFile(join(root, 'assets', 'app-3f2a.js.gz'), gzipSync('packed'))
})
afterAll(() => rm(folder, { recursive: true }))

const open = () => openHouse({ web: { root } })

test.each(['/', '/ledger', '/ledger/0190/history?tab=1', '/index.html'])('%s is a page of the app', async (url) => {
  const { app } = await open()
  const answer = await app.inject(url)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  expect(answer.body).toContain('蓝图')
})

test('a hashed file is kept for ever, packed for who takes it, and named as what it is', async () => {
  const { app } = await open()
  const plain = await app.inject('/assets/app-3f2a.js')
  expect(plain.body).toBe('plain')
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(plain.headers['content-type']).toContain('javascript')
  const packed = await app.inject({ url: '/assets/app-3f2a.js', headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(packed.headers['content-type']).toContain('javascript')
  expect((await app.inject('/favicon.svg')).headers['cache-control']).toBe('no-cache')
})

test.each(['/assets/old-1111.js', '/missing.png', '/api/v1/nothing', '/api', '/.env'])(
  '%s is missing, not a page',
  async (url) => {
    const { app } = await open()
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.json().code).toBe('http.notFound')
  },
)

test('only reading makes a page', async () => {
  const { app } = await open()
  expect((await app.inject({ method: 'POST', url: '/ledger' })).statusCode).toBe(404)
  expect((await app.inject({ method: 'HEAD', url: '/ledger' })).statusCode).toBe(200)
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/..\\secret.txt',
  '//etc/passwd',
  '/%00',
  '/assets/app-3f2a.js%00.html',
])('%s leads nowhere outside', async (path) => {
  const { http } = await open()
  const { hostname, port } = new URL(await http.listen({ host: '127.0.0.1', port: 0 }))
  const socket = connect(Number(port), hostname)
  // By hand, because clients tidy addresses before they send them.
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  const text = Buffer.concat(await socket.toArray()).toString()
  expect(text).toMatch(/^HTTP\/1\.1 (200|400|403|404) /)
  expect(text).not.toMatch(/outside|root:|hidden/)
  await http.close()
})
