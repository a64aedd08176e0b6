import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { TestContext } from 'vitest'

/** A Chromium of this machine, or undefined: playwright-core brings none. */
export const findChromium = (): string | undefined =>
  process.env['CHROMIUM'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path))

/** Opens the browser, or skips the test and says loudly what is missing. */
export async function openBrowserOrSkip(context: TestContext): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    process.stderr.write('NOT TESTED: no chromium on PATH (or in CHROMIUM), so nothing was seen in a browser.\n')
    context.skip()
  }
  // Inside containers Chromium has no user namespaces for its own sandbox.
  return chromium.launch({ args: ['--no-sandbox'], ...(executablePath !== undefined && { executablePath }) })
}
