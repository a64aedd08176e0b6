import { countOf, type Orders, polynomialsOf } from './arma.ts'
import { type FittedArma, fitArma } from './fit-arma.ts'
import { aiccOf, type Candidate } from './smoothing.ts'

/** What may differ between models: how often to difference is decided before, orders are searched. */
export interface ArimaPlan {
  readonly d: number
  /** Seasonal differences, 0 or 1. */
  readonly D: number
  readonly season: number
  readonly seasonal: boolean
}

/**
 * Stepwise ARIMA by conditional sums of squares (Hyndman & Khandakar 2008): from four starting models to the best neighbour
 * by AICc, at most `budget` models, each started from the parameters of the model it came from.
 */
export function arima(y: Float64Array, horizon: number, plan: ArimaPlan, budget: number): Candidate | null {
  let w = y
  for (let i = 0; i < plan.D; i++) w = difference(w, plan.season)
  for (let i = 0; i < plan.d; i++) w = difference(w, 1)
  if (w.length < 8) return null
  const mean = plan.d + plan.D <= 1
  const tried = new Map<string, { fit: FittedArma; aicc: number }>()
  const most = w.length < 30 ? 2 : 3
  const tryOrders = (p: number, q: number, P: number, Q: number, withMean: boolean, from: FittedArma | null) => {
    if (Math.min(p, q, P, Q) < 0 || Math.max(p, q) > most || Math.max(P, Q) > (plan.seasonal ? 1 : 0)) return
    const key = `${p}${q}${P}${Q}${withMean}`
    if (tried.size >= budget || tried.has(key)) return
    const orders: Orders = { p, q, P, Q, season: plan.season, mean: withMean }
    if (w.length - p - P * plan.season < countOf(orders) + 4) return
    const fit = fitArma(w, orders, startOf(orders, from, w))
    // Scaled to the whole length, so that a model that conditions on more observations is not flattered.
    const aicc = aiccOf((fit.sse / fit.count) * w.length, w.length, countOf(orders) + 1)
    tried.set(key, { fit, aicc })
  }
  const s = plan.seasonal ? 1 : 0
  tryOrders(0, 1, 0, s, mean, null)
  tryOrders(1, 0, s, 0, mean, null)
  tryOrders(0, 0, 0, 0, mean, null)
  tryOrders(1, 1, 0, s, mean, null)
  let best = bestOf(tried)
  while (best && tried.size < budget) {
    const { p, q, P, Q, mean: has } = best.fit.orders
    const from = best.fit
    tryOrders(p + 1, q, P, Q, has, from)
    tryOrders(p, q + 1, P, Q, has, from)
    tryOrders(p - 1, q, P, Q, has, from)
    tryOrders(p, q - 1, P, Q, has, from)
    if (plan.seasonal) {
      tryOrders(p, q, P + 1, Q, has, from)
      tryOrders(p, q, P, Q + 1, has, from)
      tryOrders(p, q, P - 1, Q, has, from)
      tryOrders(p, q, P, Q - 1, has, from)
    }
    if (mean) tryOrders(p, q, P, Q, !has, from)
    tryOrders(p + 1, q + 1, P, Q, has, from)
    tryOrders(p - 1, q + 1, P, Q, has, from)
    tryOrders(p + 1, q - 1, P, Q, has, from)
    const next = bestOf(tried)
    if (next === best) break
    best = next
  }
  if (!best) return null
  const { fit, aicc } = best
  return { path: integrate(y, pathOf(w, fit, horizon), plan), error: Math.sqrt(fit.sse / fit.count), aicc }
}

function bestOf(tried: ReadonlyMap<string, { fit: FittedArma; aicc: number }>) {
  let best: { fit: FittedArma; aicc: number } | null = null
  for (const each of tried.values()) if (best === null || each.aicc < best.aicc) best = each
  return best
}

function startOf(orders: Orders, from: FittedArma | null, w: Float64Array): Float64Array {
  const x = new Float64Array(countOf(orders))
  const copy = (to: number, count: number, source: number, had: number, fresh: number) => {
    for (let i = 0; i < count; i++)
      x[to + i] = from && i < had ? (from.x[source + i] as number) * 0.95 : fresh / (1 + 4 * i)
  }
  const o = from?.orders ?? { p: 0, q: 0, P: 0, Q: 0 }
  copy(0, orders.p, 0, o.p, from ? 0.02 : 0.3)
  copy(orders.p, orders.P, o.p, o.P, from ? 0.05 : 0.3)
  copy(orders.p + orders.P, orders.q, o.p + o.P, o.q, from ? 0.02 : 0.3)
  copy(orders.p + orders.P + orders.q, orders.Q, o.p + o.P + o.q, o.Q, from ? 0.05 : 0.4)
  if (orders.mean) {
    let sum = 0
    for (const value of w) sum += value
    x[x.length - 1] = sum / w.length
  }
  return x
}

function pathOf(w: Float64Array, fit: FittedArma, horizon: number): Float64Array {
  const { ar, ma, mean } = polynomialsOf(fit.x, fit.orders)
  const n = w.length
  const all = new Float64Array(n + horizon)
  all.set(w)
  for (let t = n; t < n + horizon; t++) {
    let value = mean
    for (let i = 0; i < ar.lags.length; i++)
      value += (ar.weights[i] as number) * ((all[t - (ar.lags[i] as number)] ?? mean) - mean)
    for (let i = 0; i < ma.lags.length; i++) {
      const back = t - (ma.lags[i] as number)
      if (back < n && back >= 0) value -= (ma.weights[i] as number) * (fit.errors[back] as number)
    }
    all[t] = value
  }
  return all.subarray(n)
}

export function difference(y: Float64Array, lag: number): Float64Array {
  const out = new Float64Array(Math.max(0, y.length - lag))
  for (let t = 0; t < out.length; t++) out[t] = (y[t + lag] as number) - (y[t] as number)
  return out
}

/** Undoes the differences: first the ordinary ones, then the seasonal one. */
function integrate(y: Float64Array, path: Float64Array, plan: ArimaPlan): Float64Array {
  const levels: Float64Array[] = [y]
  if (plan.D === 1) levels.push(difference(y, plan.season))
  for (let i = 0; i < plan.d; i++) levels.push(difference(levels.at(-1) ?? y, 1))
  let out = path
  for (let depth = levels.length - 2; depth >= 0; depth--) {
    const base = levels[depth] as Float64Array
    const lag = plan.D === 1 && depth === 0 ? plan.season : 1
    const next = new Float64Array(out.length)
    for (let step = 0; step < out.length; step++) {
      const before = step >= lag ? (next[step - lag] as number) : (base[base.length - lag + step] as number)
      next[step] = before + (out[step] as number)
    }
    out = next
  }
  return out
}

/** KPSS (1992) for a level: is the series too wandering to be stationary? 5 % critical value 0.463. */
export function wanders(y: Float64Array): boolean {
  const n = y.length
  if (n < 8) return true
  let mean = 0
  for (const value of y) mean += value / n
  const lags = Math.floor((3 * Math.sqrt(n)) / 13)
  let run = 0
  let sums = 0
  let variance = 0
  for (let t = 0; t < n; t++) {
    const e = (y[t] as number) - mean
    run += e
    sums += run * run
    variance += e * e
  }
  for (let lag = 1; lag <= lags; lag++) {
    let cross = 0
    for (let t = lag; t < n; t++) cross += ((y[t] as number) - mean) * ((y[t - lag] as number) - mean)
    variance += 2 * (1 - lag / (lags + 1)) * cross
  }
  return variance > 0 && sums / (n * variance) > 0.463
}
