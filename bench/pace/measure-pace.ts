import { centralInterval, levelOutlook, type Outlook, probabilityAtLeast, rateOutlook } from '@lantu/pace/learning'
import { fitLogistic, type RuleCase } from './logistic-rule.ts'
import { type LevelCase, levelCaseOf, levelCases, type RateCase, rateCases } from './pace-cases.ts'
import { learnPace } from './pace-learning.ts'
import type { PaceSeries } from './pools.ts'
import { deal } from './random.ts'
import type { Call } from './scores.ts'

export interface Told extends Call {
  readonly month: number
  readonly key: string
  /** The outcome lay inside the 80 % interval. */
  readonly inside: boolean
}

export interface PaceFigures {
  /** The year's question at months 1–11, the pool's own. */
  readonly engine: readonly Told[]
  readonly half: readonly Told[]
  readonly eleven: readonly Told[]
  readonly quarterly: readonly Told[]
  /** Growth rates with last year's levels, without them, and by the way out for rates alone. */
  readonly growthBased: readonly Told[]
  readonly growthFlat: readonly Told[]
  readonly growthAlone: readonly Told[]
  readonly rules: Readonly<Record<string, readonly Call[]>>
}

const folds = 5
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Every series is judged with constants learned on the other four fifths of the series; so are the rules. */
export function measurePace(pool: readonly PaceSeries[], seed: number): PaceFigures {
  const monthly = new Map(pool.map((series) => [series, levelCases(series, 12)]))
  const quarters = new Map(pool.map((series) => [series, levelCases(series, 4)]))
  const elevens = new Map(pool.map((series) => [series, levelCases(series, 11)]))
  const rates = new Map(pool.map((series) => [series, rateCases(series)]))
  const behind = (flat: boolean) =>
    new Map(
      [...rates].map(([series, cases]) => [
        series,
        cases.map((each) => levelCaseOf(each, flat)).filter((each) => each !== null),
      ]),
    )
  const based = behind(false)
  const flat = behind(true)
  const dealt = deal(pool, folds, seed)
  const told = {
    engine: [] as Told[],
    half: [] as Told[],
    eleven: [] as Told[],
    quarterly: [] as Told[],
    growthBased: [] as Told[],
    growthFlat: [] as Told[],
    growthAlone: [] as Told[],
  }
  const rules: Record<string, Call[]> = {}
  for (const fold of dealt) {
    const others = pool.filter((series) => !fold.includes(series))
    const of = <T>(from: ReadonlyMap<PaceSeries, readonly T[]>, which: readonly PaceSeries[]): T[] =>
      which.flatMap((series) => from.get(series) ?? [])
    const training = of(monthly, others)
    const constants = learnPace([...training, ...of(quarters, others)], of(rates, others))
    const tell = (each: LevelCase): Told => tellOf(each, levelOutlook({ ...each, constants }))
    const tellRates = (each: RateCase): Told => tellOf(each, rateOutlook({ ...each, span: 12 }, constants))
    const asked = of(monthly, fold).filter(({ half, month }) => !half && month > 0)
    told.engine.push(...asked.map(tell))
    told.half.push(
      ...of(monthly, fold)
        .filter(({ half, month }) => half && month > 0)
        .map(tell),
    )
    told.eleven.push(
      ...of(elevens, fold)
        .filter(({ half, month }) => !half && month > 0)
        .map(tell),
    )
    told.quarterly.push(
      ...of(quarters, fold)
        .filter(({ half, month }) => !half && month > 0)
        .map(tell),
    )
    const later = <T extends { month: number }>(cases: readonly T[]) => cases.filter(({ month }) => month > 0)
    told.growthBased.push(...later(of(based, fold)).map(tell))
    told.growthFlat.push(...later(of(flat, fold)).map(tell))
    told.growthAlone.push(...later(of(rates, fold)).map(tellRates))
    judgeRules(
      training.filter(({ half, month }) => !half && month > 0),
      asked,
      rules,
    )
  }
  return { ...told, rules }
}

/** Asked of the engine itself, the way the product asks it. */
function tellOf(each: LevelCase | RateCase, outlook: Outlook | null): Told {
  if (!outlook) throw new Error(`${each.series}: fewer than three comparable years in the pool`)
  const [low, high] = centralInterval(outlook, 0.8)
  return {
    probability: probabilityAtLeast(outlook, each.target),
    hit: each.outcome >= each.target ? 1 : 0,
    month: each.month,
    key: `${each.series} ${each.outcome}`,
    inside: each.outcome >= low && each.outcome <= high,
  }
}

/** One logistic regression a month for each rule. */
function judgeRules(training: readonly LevelCase[], asked: readonly LevelCase[], into: Record<string, Call[]>): void {
  const add = (name: string, calls: readonly Call[]) => {
    into[name] = [...(into[name] ?? []), ...calls]
  }
  add(
    'straight line, yes or no (as used today)',
    asked.map((each) => ({ probability: straight(each) >= 0 ? 1 : 0, hit: hitOf(each) })),
  )
  for (const [name, features] of rules) {
    for (let month = 1; month <= 11; month++) {
      const cases: RuleCase[] = training
        .filter((each) => each.month === month)
        .map((each) => ({ features: features(each), hit: hitOf(each) }))
      const said = fitLogistic(cases)
      const now = asked.filter((each) => each.month === month)
      add(
        name,
        now.map((each) => ({ probability: said(features(each)), hit: hitOf(each) })),
      )
    }
  }
}

const hitOf = (each: LevelCase): number => (each.outcome >= each.target ? 1 : 0)
const straight = (each: LevelCase): number => sum(each.ytd) / each.target - each.ytd.length / 12
const limit = (value: number, most: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-most, Math.min(most, value))

/** ln (total so far / mean share of the last years / target). */
function byShare(each: LevelCase, years: number): number {
  const known = each.history.slice(-years)
  const share = sum(known.map((year) => sum(year.slice(0, each.ytd.length)) / sum(year))) / known.length
  return limit(Math.log(Math.max(1e-9, sum(each.ytd) / Math.max(1e-9, share) / each.target)), 1)
}

/** The same over its own root mean square error in the years before. */
function overError(each: LevelCase, years: number): number {
  let squares = 0
  let tried = 0
  for (let at = Math.max(1, each.history.length - 6); at < each.history.length; at++) {
    const year = each.history[at] ?? []
    const past = { ...each, history: each.history.slice(0, at), ytd: year.slice(0, each.ytd.length), target: sum(year) }
    squares += byShare(past, years) ** 2
    tried++
  }
  return limit(byShare(each, years) / (Math.sqrt(squares / Math.max(1, tried)) + 0.003), 8)
}

const rules: readonly (readonly [string, (each: LevelCase) => readonly number[]])[] = [
  ['straight line, logistic', (each) => [limit(straight(each), 1)]],
  ['last year’s share, logistic', (each) => [byShare(each, 1)]],
  ['1- and 3-year share over own past error, logistic', (each) => [overError(each, 1), overError(each, 3)]],
]
