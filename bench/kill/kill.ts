import { killAgainAndAgain } from '@lantu/server/testing'
import type { Bench } from '../bench.ts'
import { numberText, tableOf } from '../spread.ts'

/** LANTU_KILLS=30,10 runs fewer; the results say how many were run. */
const [server = 100, postgres = 20] = (process.env['LANTU_KILLS'] ?? '').split(',').filter(Boolean).map(Number)
const seed = { server: 2024, postgres: 424 }

/** The server, then its PostgreSQL, killed with SIGKILL in the middle of step 5 again and again. */
export const killBench: Bench = {
  name: 'kill',
  about: 'what is lost when the server or its PostgreSQL is killed while units report (SIGKILL at random moments)',
  run: async () => {
    const rows = [['killed', 'kills', 'seed', 'calls acknowledged before a kill', 'found wrong afterwards', 'minutes']]
    const problems: string[] = []
    for (const { what, kills } of [
      { what: 'server', kills: server },
      { what: 'postgres', kills: postgres },
    ] as const) {
      console.error(`  ${kills} kills of the ${what} …`)
      const started = performance.now()
      const report = await killAgainAndAgain({ kills, what, seed: seed[what] })
      const minutes = numberText((performance.now() - started) / 60_000, 1)
      rows.push([
        what,
        `${report.kills}`,
        `${seed[what]}`,
        numberText(report.acknowledged),
        `${report.problems.length}`,
        minutes,
      ])
      problems.push(...report.problems.map((problem) => `${what}: ${problem}`))
    }
    return `${tableOf(rows)}

Three units report on matters of 示范区 over HTTP when the kill comes, 30 to 430 ms after they began. After each restart: every acknowledged
event is there, every block and every event hashes to what it did, no stream has a gap, every matter stands at its last event's version.
At the end Ctrl-C must leave exit code 0.

${problems.length === 0 ? 'Nothing was found wrong.' : problems.map((problem) => `- ${problem}`).join('\n')}`
  },
}
