/**
 * Measures the pace engine on the development pools and writes bench/pace/RESULTS.md.
 * Run: `node bench/pace/run.ts` from the root, with the pools in LANTU_SHARED (or in `shared` beside the project). With
 * `--sample N` only every Nth series is used and RESULTS.md is left alone. About three minutes on one core.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { forecast, paceVersion } from '@lantu/pace'
import { measureForecasts, measureSpeed } from './measure-forecast.ts'
import { measurePace } from './measure-pace.ts'
import { measurePaceSpeed } from './measure-pace-speed.ts'
import { measurePeer } from './peer.ts'
import { findForecastPool, findPacePool } from './pools.ts'
import { forecastReport, paceReport, speedReport } from './report.ts'

const seed = 20_240_424
const at = process.argv.indexOf('--sample')
const every = at < 0 ? 1 : Number(process.argv[at + 1])
const sampled = <T>(pool: readonly T[]): T[] => pool.filter((_, place) => place % every === 0)

const forecasts = findForecastPool()
const paces = findPacePool()
if (!forecasts || !paces) {
  console.error('SKIPPED: nothing measured, RESULTS.md is left as it was.')
} else {
  forecast({ id: 'warm-up', frequency: 12, horizon: 1, train: [1, 2, 3] })
  console.error('forecasts …')
  const accuracy = measureForecasts(sampled(forecasts), seed)
  console.error('speed …')
  const speed = [measureSpeed(forecasts, 12), measureSpeed(forecasts, 4)]
  const peers = [...measurePeer(forecasts, 12, 4), ...measurePeer(forecasts, 4, 4)]
  const paceSpeed = measurePaceSpeed(paces)
  console.error('pace …')
  const figures = measurePace(sampled(paces), seed)
  const text = [
    '# Pace: measured',
    '',
    `Engine ${paceVersion}. Repeat with \`node bench/pace/run.ts\` (the development pools are not part of the project; see the`,
    'header of that file). Splits are by whole series, dealt with a fixed seed: forecasts with constants learned on the other half,',
    'probabilities with constants learned on the other four fifths. Constants shipped are learned on everything.',
    '',
    ...forecastReport(accuracy),
    ...speedReport(speed, paceSpeed, peers),
    ...paceReport(figures),
  ].join('\n')
  console.log(text)
  if (every === 1) writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), text)
}
