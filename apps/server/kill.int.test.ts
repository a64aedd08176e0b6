import { expect, test } from 'vitest'
import { killAgainAndAgain } from './testing/kill-run.ts'

/** The short version of `npm run bench -- kill`: five kills of the server, two of its PostgreSQL, in the middle of step 5. */
test('a server killed five times loses nothing it acknowledged and leaves no half-state', {
  timeout: 240_000,
}, async () => {
  const report = await killAgainAndAgain({ kills: 5, what: 'server', seed: 7 })
  expect(report.problems).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(0)
})

test('a PostgreSQL killed twice is started cleanly with everything it acknowledged', { timeout: 240_000 }, async () => {
  const report = await killAgainAndAgain({ kills: 2, what: 'postgres', seed: 11 })
  expect(report.problems).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(0)
})
