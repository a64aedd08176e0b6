import type { ForecastFigures, Speed } from './measure-forecast.ts'
import type { PaceFigures, Told } from './measure-pace.ts'
import type { PeerFigures } from './peer.ts'
import { auc, brier, type Call, calibrationError, confident } from './scores.ts'

const three = (value: number): string => value.toFixed(3).replace(/^0\./, '.')
const four = (value: number): string => value.toFixed(4).replace(/^0\./, '.')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const rule = (cells: number): string => row(Array.from({ length: cells }, () => '---'))

/** Goals of the handbook for OWA; the pool holds about half of each set, the goals are for whole sets. */
const owaGoals: Readonly<Record<string, string>> = {
  M3M: '≤ .795',
  M3Q: '≤ .870',
  tourismM: '≤ .750',
  tourismQ: '≤ .815',
  'all monthly': '≤ .805',
  'all quarterly': '≤ .845',
}

export function forecastReport(figures: readonly ForecastFigures[]): string[] {
  const head = [
    'set',
    'series',
    'OWA',
    'goal',
    'theta alone',
    'equal weights',
    '95 % holds',
    '80 % holds',
    'MSIS',
    'MSIS Gaussian',
  ]
  return [
    '## Forecasts',
    '',
    'OWA against our own Naive2; MSIS at 95 %, smaller is better. The goals of the handbook are for whole sets, these are the',
    'development halves. “MSIS Gaussian” is the same path with intervals from the one-step error alone.',
    '',
    row(head),
    rule(head.length),
    ...figures.map((each) =>
      row([
        each.set,
        `${each.series}`,
        three(each.owa),
        owaGoals[each.set] ?? '',
        three(each.theta),
        three(each.equal),
        three(each.coverage95),
        three(each.coverage80),
        each.msis.toFixed(2),
        each.msisGaussian.toFixed(2),
      ]),
    ),
    '',
  ]
}

export function speedReport(speed: readonly Speed[], assessments: number, peers: readonly PeerFigures[]): string[] {
  const parts = speed.map(
    ({ frequency, perSecond }) =>
      `${Math.round(perSecond)} ${frequency === 12 ? 'monthly' : 'quarterly'} series with intervals${frequency === 12 ? ' (goal 500)' : ''}`,
  )
  return [
    '## Speed',
    '',
    `Per second of processor time, one core: ${parts.join(', ')}; ${Math.round(assessments)} whole pace lines.`,
    '',
    'The same series in the same run, every fourth one. Ours here with the shipped constants, which know these series; the honest',
    'accuracy is in the table above. R `forecast` is not on this machine: its published times stand in the handbook.',
    '',
    row(['method', 'frequency', 'series', 'OWA', '95 % holds', 'MSIS', 'processor seconds']),
    rule(7),
    ...peers.map((each) =>
      row([
        each.name,
        `${each.frequency}`,
        `${each.series}`,
        three(each.owa),
        three(each.coverage95),
        each.msis.toFixed(2),
        each.cpuSeconds.toFixed(2),
      ]),
    ),
    '',
  ]
}

export function paceReport(figures: PaceFigures): string[] {
  const { engine, rules } = figures
  const months = [1, 2, 3].map((month) => three(brier(engine.filter((each) => each.month === month))))
  const share = rules['last year’s share, logistic'] ?? []
  const sure = confident(engine)
  const head = ['predictor', 'Brier', 'AUC', 'calibration error']
  const line = (name: string, calls: readonly Call[]) =>
    row([name, four(brier(calls)), three(auc(calls)), three(calibrationError(calls))])
  return [
    '## Will the year’s target be reached?',
    '',
    `${engine.length} cases of the development pool, months 1–11, all predictors in the same folds.`,
    '',
    row(head),
    rule(head.length),
    ...Object.entries(rules).map(([name, calls]) => line(name, calls)),
    line('**engine**', engine),
    '',
    row(['goal (for the hold-out)', 'wanted', 'here']),
    rule(3),
    row(['Brier', '≤ .071', four(brier(engine))]),
    row(['Brier in months 1, 2, 3', '≤ .145, .115, .102', months.join(', ')]),
    row(['skill over last year’s share', '≥ .33', three(1 - brier(engine) / brier(share))]),
    row(['calibration error', '≤ .015', three(calibrationError(engine))]),
    row(['calls at 90 %: right', '≥ .95', three(sure.right)]),
    row(['calls at 90 %: first month, mean', '≤ 4', firstCall(engine).toFixed(1)]),
    row(['80 % interval holds', '.80', three(inside(engine))]),
    '',
    '## The other questions',
    '',
    'The same years asked differently; the half-year node is the target times the mean share of three years; growth is told only',
    'as cumulative rates, rounded to one decimal. The eleven-observation year is never learned from.',
    '',
    row(['question', 'cases', 'Brier', 'AUC', 'calibration error', 'calls at 90 % right', '80 % interval holds']),
    rule(7),
    other('half-year, monthly', figures.half),
    other('year, January–February as one', figures.eleven),
    other('year, quarterly', figures.quarterly),
    other('year, growth rates with last year’s levels', figures.growthBased),
    other('year, growth rates only', figures.growthFlat),
    other('year, rates without levels behind them', figures.growthAlone),
    '',
  ]
}

function other(name: string, calls: readonly Told[]): string {
  return row([
    name,
    `${calls.length}`,
    four(brier(calls)),
    three(auc(calls)),
    three(calibrationError(calls)),
    three(confident(calls).right),
    three(inside(calls)),
  ])
}

const inside = (calls: readonly Told[]): number => calls.filter((each) => each.inside).length / calls.length

/** Month of the first call at 90 %, twelve when there is none, over all series and years. */
function firstCall(calls: readonly Told[]): number {
  const first = new Map<string, number>()
  for (const { key, month, probability } of calls) {
    const known = first.get(key) ?? 12
    first.set(key, probability >= 0.9 || probability <= 0.1 ? Math.min(known, month) : known)
  }
  return [...first.values()].reduce((sum, month) => sum + month, 0) / first.size
}
