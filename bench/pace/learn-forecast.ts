/**
 * Learns the forecaster's pooled constants on the whole development pool and writes engines/pace/learned/forecast.json.
 * Run: `node bench/pace/learn-forecast.ts`. How well they do on series they were not learned on is measured by run.ts, which
 * learns again on each half. Nothing random: the same pool gives the same file.
 */
import { createHash } from 'node:crypto'
import { caseOf, learnConstants } from './forecast-learning.ts'
import { findForecastPool } from './pools.ts'
import { writeLearned } from './write-learned.ts'

const pool = findForecastPool()
if (pool) {
  const cases = pool.map(caseOf)
  const of = (frequency: number) => cases.filter(({ series }) => series.frequency === frequency)
  const monthly = learnConstants(of(12), 12)
  const quarterly = learnConstants(of(4), 4)
  const body = JSON.stringify({ monthly, quarterly })
  const version = `forecast-1.${createHash('sha256').update(body).digest('hex').slice(0, 8)}`
  writeLearned('forecast', { version, series: pool.length, monthly, quarterly })
  console.error(`learned ${version} from ${pool.length} series`)
}
