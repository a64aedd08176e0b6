import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm test`: what a machine can check of the code, then every test on the embedded PostgreSQL, or on `DATABASE_URL` where it is
 * given. Arguments go to Vitest. The last line counts tests, the machine checks as one each.
 */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly {
    readonly status: string
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly unknown[]
  }[]
}

const node = process.execPath
const given = process.argv.slice(2)
const checks = given.length > 0 ? { status: 0 } : spawnSync(node, ['scripts/check.ts'], { stdio: 'inherit' })

const file = join(tmpdir(), `lantu-test-${process.pid}.json`)
const vitest = spawnSync(
  node,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...given,
  ],
  { stdio: 'inherit' },
)
let report: Report | undefined
try {
  report = JSON.parse(readFileSync(file, 'utf8')) as Report
} catch {
  console.error('Vitest left no report: it did not come to its end.')
}
rmSync(file, { force: true })

// A file that failed to load has no tests to count; it is a failure all the same.
const unloaded =
  report?.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length ?? 1
const checkPassed = checks.status === 0 ? 1 : 0
const passed = (report?.numPassedTests ?? 0) + (given.length > 0 ? 0 : checkPassed)
const failed = (report?.numFailedTests ?? 0) + unloaded + (given.length > 0 ? 0 : 1 - checkPassed)
const skipped = report?.numPendingTests ?? 0
const broken = failed > 0 || vitest.status !== 0 || checks.status !== 0
console.log(`${passed} passed, ${broken && failed === 0 ? 1 : failed} failed, ${skipped} skipped`)
process.exit(broken ? 1 : 0)
