import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSigninLink, findPersonByAccountName } from '@lantu/identity'
import { DistrictCode, systemActor } from '@lantu/kernel'
import { type Database, openDatabase, withTenant } from '@lantu/platform/db'
import type { Connection } from '@lantu/platform/postgres'
import { emptyDatabase, findChromium, openBrowserOrSkip } from '@lantu/platform/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, type TestContext } from 'vitest'
import { freePort, startServed } from './served.ts'

/** The real server with its samples in a process of its own, on a database of the test cluster, and a real browser before it. */
export interface Stage {
  readonly url: string
  readonly database: Database
  /** A new browser window in which this account of 示范区 is signed in. Console errors are kept in `complaints`. */
  enter(account: string, district?: string): Promise<Page>
  /** A new browser window in which nobody is signed in. */
  open(): Promise<Page>
  /** The window of this account, opened the first time and the same ever after. */
  seat(account: string): Promise<Page>
  readonly complaints: string[]
  close(): Promise<void>
}

/** Milliseconds for what a page waits for: machines that run the suite are busy. */
const patience = 60_000

/** One stage for all tests of a file, opened by the first that asks and closed after the last. */
export function shareStage(): (context: TestContext) => Promise<Stage> {
  let opened: Promise<Stage> | undefined
  afterAll(async () => (await opened?.catch(() => undefined))?.close(), patience)
  return async (context) => {
    if (findChromium() === undefined) await openBrowserOrSkip(context)
    opened ??= openStage(context)
    return opened
  }
}

export async function openStage(context: TestContext): Promise<Stage> {
  const browser = await openBrowserOrSkip(context)
  const created = await emptyDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'lantu-e2e-'))
  // A copy of the pages: a build that runs beside the tests must not change them halfway.
  const web = join(dataDir, 'web')
  cpSync(join(import.meta.dirname, '../../web/dist'), web, { recursive: true })
  const served = await startServed(dataDir, await freePort(), {
    DATABASE_URL: addressOf(created.connection),
    LANTU_SAMPLES: '1',
    LANTU_WEB: web,
  })
  const database = openDatabase({ connection: created.connection, max: 2 })
  const complaints: string[] = []
  const contexts: BrowserContext[] = []
  const seats = new Map<string, Promise<Page>>()
  const open = async () => {
    const window = await openWindow(browser)
    contexts.push(window)
    const page = await window.newPage()
    page.setDefaultTimeout(patience)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    return page
  }
  const enter = async (account: string, district = '990001') => {
    const page = await open()
    const path = await linkFor(database, DistrictCode.parse(district), account)
    await page.goto(`${served.url}${path}`)
    // The page of the link has the frame too; whoever is in has left it.
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in')
    await page.getByRole('navigation').first().waitFor()
    return page
  }
  return {
    url: served.url,
    database,
    complaints,
    open,
    enter,
    seat: (account) => {
      const page = seats.get(account) ?? enter(account)
      seats.set(account, page)
      return page
    },
    close: async () => {
      for (const window of contexts) await window.close()
      await browser.close()
      await database.close()
      await served.interrupt()
      await created.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const openWindow = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })

const linkFor = (database: Database, district: DistrictCode, account: string): Promise<string> =>
  withTenant(database, systemActor(district), async (tenancy) => {
    const person = await findPersonByAccountName(tenancy, account)
    if (!person) throw new Error(`there is no account ${account} in ${district}`)
    return (await createSigninLink(tenancy, { person: person.id })).path
  })

/** A connection as an address for another process. */
const addressOf = (connection: Connection): string =>
  connection.connectionString ??
  `postgres://${connection.user ?? 'postgres'}@/${connection.database ?? 'postgres'}?host=${encodeURIComponent(connection.host ?? '')}&port=${connection.port ?? 5432}`
