/**
 * Learns the outlook's pooled constants on the whole development pool and writes engines/pace/learned/pace.json; run after
 * learn-forecast.ts, whose constants it stands on. Run: `node bench/pace/learn-pace.ts`, then the formatter. Nothing random: the
 * same pool gives the same file. How well they do on series they were not learned on is measured by run.ts.
 */
import { createHash } from 'node:crypto'
import { levelCases, rateCases } from './pace-cases.ts'
import { learnPace } from './pace-learning.ts'
import { findPacePool } from './pools.ts'
import { writeLearned } from './write-learned.ts'

const pool = findPacePool()
if (pool) {
  const levels = pool.flatMap((series) => [...levelCases(series, 12), ...levelCases(series, 4)])
  const constants = learnPace(levels, pool.flatMap(rateCases))
  const version = `pace-1.${createHash('sha256').update(JSON.stringify(constants)).digest('hex').slice(0, 8)}`
  writeLearned('pace', { version, series: pool.length, ...constants })
  console.error(`learned ${version} from ${levels.length} cases of ${pool.length} series`)
}
