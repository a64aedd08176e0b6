import { readFileSync } from 'node:fs'
import { AutoETS, initSync as startEts } from '@bsull/augurs/ets'
import { MSTL, initSync as startMstl } from '@bsull/augurs/mstl'
import { forecast } from '@lantu/pace'
import { naive2, scaleOf, score } from './accuracy.ts'
import { cpuSeconds } from './cpu.ts'
import { intervalScore } from './interval-score.ts'
import type { ForecastSeries } from './pools.ts'

export interface PeerFigures {
  readonly name: string
  readonly frequency: number
  readonly series: number
  readonly owa: number
  readonly coverage95: number
  readonly msis: number
  readonly cpuSeconds: number
}

interface Answer {
  readonly mean: ArrayLike<number>
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

type Method = (series: ForecastSeries) => Answer

/**
 * augurs 0.10 (Rust compiled to WebAssembly): STL with exponential smoothing of the trend, chosen automatically; without two
 * years of data the smoothing alone. The nearest thing to a forecaster that npm has.
 */
const augurs: Method = ({ frequency, horizon, train }) => {
  const model = train.length > 2 * frequency ? MSTL.ets(new Uint32Array([frequency])) : new AutoETS(1, 'ZZN')
  model.fit(Float64Array.from(train))
  const { point, intervals } = model.predict(horizon, 0.95)
  model.free()
  return { mean: point, low: intervals?.lower ?? point, high: intervals?.upper ?? point }
}

const ours: Method = ({ id, frequency, horizon, train }) => {
  const { mean, lo95, hi95 } = forecast({ id, frequency, horizon, train })
  return { mean, low: lo95, high: hi95 }
}

/**
 * Both on every `every`th series of one frequency, in one run. Ours uses the shipped constants, learned also on these series:
 * the honest accuracy is in the table of forecasts; this one is for the ratio of times.
 */
export function measurePeer(pool: readonly ForecastSeries[], frequency: number, every: number): PeerFigures[] {
  startWasm()
  const series = pool.filter((each) => each.frequency === frequency).filter((_, at) => at % every === 0)
  return [
    { name: 'augurs STL + ETS', method: augurs },
    { name: 'pace', method: ours },
  ].map(({ name, method }) => judge(name, method, series))
}

let started = false
function startWasm(): void {
  if (started) return
  const wasm = (part: string) =>
    readFileSync(new URL(import.meta.resolve(`@bsull/augurs/${part}`).replace('.js', '_bg.wasm')))
  startMstl({ module: wasm('mstl') })
  startEts({ module: wasm('ets') })
  started = true
}

function judge(name: string, method: Method, series: readonly ForecastSeries[]): PeerFigures {
  for (const each of series.slice(0, 40)) method(each)
  const begin = cpuSeconds()
  const answers = series.map((each) => ({ each, answer: method(each) }))
  const spent = cpuSeconds() - begin
  const sums = { smape: 0, mase: 0, smapeNaive: 0, maseNaive: 0, msis: 0, inside: 0, steps: 0 }
  for (const { each, answer } of answers) {
    const scale = scaleOf(each.train, each.frequency)
    const found = score(answer.mean, each.test, scale)
    const naive = score(naive2(each.train, each.frequency, each.horizon), each.test, scale)
    sums.smape += found.smape
    sums.mase += found.mase
    sums.smapeNaive += naive.smape
    sums.maseNaive += naive.mase
    for (const [step, actual] of each.test.entries()) {
      const low = answer.low[step] ?? 0
      const high = answer.high[step] ?? 0
      sums.msis += intervalScore(low, high, actual) / scale
      sums.inside += actual >= low && actual <= high ? 1 : 0
      sums.steps++
    }
  }
  return {
    name,
    frequency: series[0]?.frequency ?? 0,
    series: series.length,
    owa: (sums.smape / sums.smapeNaive + sums.mase / sums.maseNaive) / 2,
    coverage95: sums.inside / sums.steps,
    msis: sums.msis / sums.steps,
    cpuSeconds: spent,
  }
}
