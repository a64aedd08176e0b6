import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSigninLink, findPersonByAccountName } from '@lantu/identity'
import { DistrictCode, systemActor } from '@lantu/kernel'
import { type Database, openDatabase, withTenant } from '@lantu/platform/db'
import type { Connection } from '@lantu/platform/postgres'
import { emptyDatabase, openBrowserOrSkip } from '@lantu/platform/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { freePort, startServed } from './served.ts'

/** The real server with its samples in a process of its own, on a database of the test cluster, and a real browser before it. */
export interface Stage {
  readonly url: string
  readonly database: Database
  /** A new browser window in which this account of 示范区 is signed in. Console errors are kept in `complaints`. */
  enter(account: string, district?: string): Promise<Page>
  readonly complaints: string[]
  close(): Promise<void>
}

export async function openStage(context: TestContext): Promise<Stage> {
  const browser = await openBrowserOrSkip(context)
  const created = await emptyDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'lantu-e2e-'))
  const served = await startServed(dataDir, await freePort(), {
    DATABASE_URL: addressOf(created.connection),
    LANTU_SAMPLES: '1',
  })
  const database = openDatabase({ connection: created.connection, max: 2 })
  const complaints: string[] = []
  const contexts: BrowserContext[] = []
  return {
    url: served.url,
    database,
    complaints,
    enter: async (account, district = '990001') => {
      const window = await openWindow(browser)
      contexts.push(window)
      const page = await window.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
      const path = await linkFor(database, DistrictCode.parse(district), account)
      await page.goto(`${served.url}${path}`)
      await page.getByRole('navigation').first().waitFor()
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
