import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { defineEndpoint } from '@lantu/kernel/contract'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { bind, cleanFileName, type Http, registerRoutes } from './index.ts'
import { byToken, openHouse } from './test-house.ts'

const maxBytes = 100_000
const upload = defineEndpoint({
  method: 'POST',
  path: '/files',
  summary: 'Upload',
  access: 'signedIn',
  upload: { maxBytes },
  body: z.object({ kind: z.enum(['notice', 'minutes']), tags: z.array(z.string()).optional() }),
  response: z.object({ name: z.string(), bytes: z.int(), kind: z.string(), tags: z.array(z.string()) }),
})
const many = defineEndpoint({
  method: 'POST',
  path: '/many',
  summary: 'Upload many',
  access: 'signedIn',
  upload: { maxBytes },
  response: z.array(z.string()),
})

let open: Http | undefined
afterEach(() => open?.close())

async function listen() {
  const { http } = await openHouse()
  open = http
  const seen = { bytes: 0, calls: 0, failed: '' }
  const count = async (stream: Readable) => {
    let bytes = 0
    for await (const chunk of stream) {
      bytes += chunk.length
      seen.bytes += chunk.length
    }
    return bytes
  }
  registerRoutes(http, [
    bind(upload, async (call) => {
      seen.calls += 1
      const file = await call.upload.file()
      const bytes = await count(file.stream).catch((error: { code: string }) => {
        seen.failed = error.code
        throw error
      })
      return { name: file.name, bytes, kind: call.body.kind, tags: call.body.tags ?? [] }
    }),
    bind(many, async (call) => {
      const names: string[] = []
      for await (const file of call.upload.files()) names.push(`${file.field} ${file.name} ${await count(file.stream)}`)
      return names
    }),
  ])
  const address = await http.listen({ host: '127.0.0.1', port: 0 })
  const post = (form: FormData, path = '/files') =>
    fetch(`${address}/api/v1${path}`, { method: 'POST', headers: byToken, body: form })
  return { post, seen, address }
}

function formOf(fields: [string, string][], ...files: [string, string, number][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const [field, name, bytes] of files) form.append(field, new Blob(['x'.repeat(bytes)]), name)
  return form
}

test('fields are parsed by the contract and the file streams in', async () => {
  const { post } = await listen()
  const answer = await post(
    formOf(
      [
        ['kind', 'minutes'],
        ['tags', '甲'],
        ['tags', '乙'],
      ],
      ['file', '纪要.docx', maxBytes],
    ),
  )
  expect(await answer.json()).toEqual({ name: '纪要.docx', bytes: maxBytes, kind: 'minutes', tags: ['甲', '乙'] })
})

test('several files come one after the other', async () => {
  const { post } = await listen()
  const answer = await post(formOf([], ['a', '1.txt', 10], ['b', '2.txt', 0], ['c', '3.txt', 30]), '/many')
  expect(await answer.json()).toEqual(['a 1.txt 10', 'b 2.txt 0', 'c 3.txt 30'])
})

test('an announced length over the limit is refused before anything is read', async () => {
  const { post, seen } = await listen()
  const answer = await post(formOf([['kind', 'minutes']], ['file', 'big.bin', 3_000_000]))
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 'http.uploadTooLarge', allowed: `最多 ${maxBytes} 字节` })
  expect(seen).toEqual({ bytes: 0, calls: 0, failed: '' })
})

test('an unannounced one is counted as it arrives: not a byte over the limit is handed on, and the sender sees why', async () => {
  const { address, seen } = await listen()
  const boundary = 'limit-boundary'
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="kind"\r\n\r\nminutes\r\n` +
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="big.bin"\r\n\r\n`
  let sent = 0
  const body = Readable.from(
    (async function* () {
      yield head
      for (; sent < 5_000_000; sent += 10_000) yield 'x'.repeat(10_000)
    })(),
  )
  const call = request(`${address}/api/v1/files`, {
    method: 'POST',
    headers: { ...byToken, 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  body.pipe(call)
  const [answer] = await once(call, 'response')
  expect(answer.statusCode).toBe(413)
  const text = Buffer.concat(await answer.toArray()).toString()
  expect(JSON.parse(text)).toMatchObject({ code: 'http.uploadTooLarge', allowed: `最多 ${maxBytes} 字节` })
  expect(seen.bytes).toBeLessThanOrEqual(maxBytes)
  expect(seen.failed).toBe('http.uploadTooLarge')
  call.destroy()
})

test('an endless upload is cut off soon after its refusal', async () => {
  const { address } = await listen()
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST /api/v1/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000000\r\n\r\n`,
  )
  const flood = Buffer.alloc(65_536)
  const pour = () => {
    while (!socket.destroyed && socket.write(flood)) {}
  }
  socket.on('drain', pour)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString()
  })
  pour()
  await closed
  expect(answer).toContain('413')
  expect(socket.bytesWritten).toBeLessThan(100_000_000)
})

test('a sender who goes away half-way does not leave the handler waiting', async () => {
  const { address, seen } = await listen()
  const call = request(`${address}/api/v1/files`, {
    method: 'POST',
    headers: { ...byToken, 'content-type': 'multipart/form-data; boundary=b' },
  })
  call.on('error', () => {})
  call.write(
    '--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\nminutes\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
  )
  await expect.poll(() => seen.calls).toBe(1)
  call.destroy()
  await expect.poll(() => seen.failed).toBe('http.multipart')
})

test.each([
  ['no file', formOf([['kind', 'minutes']]), 422, 'http.fileMissing'],
  ['a field that is not in the contract', formOf([['kind', 'x']], ['file', 'a', 1]), 422, 'http.invalid'],
  ['an oversized field', formOf([['kind', 'x'.repeat(20_000)]], ['file', 'a', 1]), 413, 'http.bodyTooLarge'],
  ['an inner name as a field', formOf([['__proto__', 'x']], ['file', 'a', 1]), 422, 'http.invalid'],
])('a form with %s is refused', async (_name, form, status, code) => {
  const { post } = await listen()
  const answer = await post(form)
  expect(await answer.json()).toMatchObject({ status, code })
})

test.each([
  ['', 'http.multipart'],
  ['rubbish', 'http.multipart'],
  ['--b\r\n\r\n', 'http.multipart'],
])('a form that is %j is refused as unreadable', async (payload) => {
  const { address } = await listen()
  const headers = { ...byToken, 'content-type': 'multipart/form-data; boundary=b' }
  const answer = await fetch(`${address}/api/v1/files`, { method: 'POST', headers, body: payload })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\纪要.docx', '纪要.docx'],
  ['..', 'upload'],
  ['', 'upload'],
  [undefined, 'upload'],
  ['photo\u202Efdp.exe', 'photofdp.exe'],
  ['a\u0000b\nc?.txt', 'abc_.txt'],
  ['.htaccess', 'htaccess'],
  [`${'长'.repeat(300)}.xlsx`, `${'长'.repeat(195)}.xlsx`],
])('file name %j becomes %j', (given, clean) => {
  expect(cleanFileName(given)).toBe(clean)
})
