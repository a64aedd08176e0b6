import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startEmbedded } from '@lantu/platform/postgres'
import { testDatabase } from '@lantu/platform/testing'
import { afterEach, describe, expect, type TestContext, test } from 'vitest'
import {
  folderOf,
  ordinary,
  ourselves,
  postmasterOf,
  processesOn,
  startProcess,
  type User,
  whyNot,
} from './testing/processes.ts'
import { freePort } from './testing/served.ts'

/** What a person at a terminal meets: a second start, a busy port, Ctrl-C, a killed server, wrong settings, a strange database. */
const clean: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

/** A user's own folder and port, gone after the test together with whatever still runs on them. */
async function place(user: User, ctx: TestContext) {
  const reason = whyNot(user)
  if (reason !== undefined) {
    process.stderr.write(`SKIPPED ${ctx.task.name}: ${reason}\n`)
    ctx.skip()
  }
  const folder = folderOf(user)
  clean.push(() => folder.remove())
  const settings = { PORT: String(await freePort()), LANTU_DATA: folder.path }
  const start = (more: Readonly<Record<string, string>> = {}) => {
    const started = startProcess(user, { ...settings, ...more })
    clean.push(async () => {
      started.process.kill('SIGKILL')
      await started.over()
    })
    return started
  }
  return { folder: folder.path, start, port: Number(settings.PORT) }
}

describe.each(process.getuid?.() === 0 ? [ourselves, ordinary] : [ourselves])('as $name', (user) => {
  test('a second start says that one is running and where; Ctrl-C leaves nothing running', {
    timeout: 120_000,
  }, async (ctx) => {
    const { start, folder } = await place(user, ctx)
    const first = start()
    await first.ready()
    expect(processesOn(folder).length).toBeGreaterThan(1)
    const second = await start({ PORT: String(await freePort()) }).over()
    expect(second.code).toBe(0)
    expect(second.said).toContain(`already running here: ${first.url}`)
    first.process.kill('SIGINT')
    expect((await first.over()).code).toBe(0)
    expect(processesOn(folder)).toEqual([])
  })

  test('a killed server’s PostgreSQL is adopted by the next start', { timeout: 120_000 }, async (ctx) => {
    const { start, folder } = await place(user, ctx)
    const first = start()
    await first.ready()
    const before = postmasterOf(folder)
    first.process.kill('SIGKILL')
    await first.over()
    const second = start()
    await second.ready()
    expect(postmasterOf(folder)).toBe(before)
    second.process.kill('SIGINT')
    expect((await second.over()).code).toBe(0)
    expect(processesOn(folder)).toEqual([])
  })

  test('Ctrl-C during the start leaves nothing running either', { timeout: 120_000 }, async (ctx) => {
    const { start, folder } = await place(user, ctx)
    const first = start()
    await new Promise<void>((resolve) => first.process.stderr?.once('data', () => resolve()))
    first.process.kill('SIGINT')
    await first.over()
    expect(processesOn(folder)).toEqual([])
  })
})

test('a busy port is named with the way out, and no PostgreSQL is left', { timeout: 120_000 }, async (ctx) => {
  const { start, folder, port } = await place(ourselves, ctx)
  const taken = createServer().listen(port, '127.0.0.1')
  clean.push(() => void taken.close())
  const { code, said } = await start().over()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is taken`)
  expect(said).toContain(`PORT=${port + 1} npm start`)
  expect(processesOn(folder)).toEqual([])
})

test('wrong settings are named together', async (ctx) => {
  const { start } = await place(ourselves, ctx)
  const { code, said } = await start({ PORT: '80x', LANTU_LOG: 'loud', LANTU_POOL: '1', LANTU_SAMPLES: 'yes' }).over()
  expect(code).toBe(1)
  for (const wrong of ['PORT="80x"', 'LANTU_LOG="loud"', 'LANTU_POOL="1"', 'LANTU_SAMPLES="yes"'])
    expect(said).toContain(wrong)
})

test('a folder of another PostgreSQL is refused with the command to run', { timeout: 120_000 }, async (ctx) => {
  const { start, folder } = await place(ourselves, ctx)
  const embedded = await startEmbedded(folder)
  await embedded.stop()
  writeFileSync(join(folder, 'pg18/cluster/PG_VERSION'), '17\n')
  const { code, said } = await start().over()
  expect(code).toBe(1)
  expect(said).toMatch(/PostgreSQL 17; this Lantu brings 18/)
  expect(said).toContain('npx lantu backup before.lantu')
  expect(processesOn(folder)).toEqual([])
})

test('a database that does not know Chinese letters is refused with the statement that makes a right one', {
  timeout: 120_000,
}, async (ctx) => {
  const { start } = await place(ourselves, ctx)
  const database = await testDatabase()
  clean.push(() => database.drop())
  const name = `lantu_test_ctype_${process.pid}`
  await database.pool.query(
    `create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C'`,
  )
  clean.push(async () => {
    await database.pool.query(`drop database ${name} with (force)`)
  })
  const { code, said } = await start({ DATABASE_URL: addressOf(database.connection, name) }).over()
  expect(code).toBe(1)
  expect(said).toContain('does not know Chinese letters')
  expect(said).toContain(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`)
})

test('a database that cannot be reached is said to be so, without its password', { timeout: 60_000 }, async (ctx) => {
  const { start } = await place(ourselves, ctx)
  const port = await freePort()
  const { code, said } = await start({ DATABASE_URL: `postgres://lantu:geheim@127.0.0.1:${port}/lantu` }).over()
  expect(code).toBe(1)
  expect(said).toContain('DATABASE_URL')
  expect(said).not.toContain('geheim')
})

function addressOf(
  connection: { host?: string; port?: number; user?: string; connectionString?: string },
  name: string,
): string {
  if (connection.connectionString === undefined)
    return `postgres://${connection.user}@/${name}?host=${encodeURIComponent(connection.host ?? '')}&port=${connection.port}`
  const url = new URL(connection.connectionString)
  url.pathname = `/${name}`
  return url.toString()
}
