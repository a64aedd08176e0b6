import learned from '../learned/forecast.json' with { type: 'json' }

/** Quantiles of error / spread per step, one side each, positive; the last entry serves all later steps. */
export interface SpreadQuantiles {
  readonly lo95: readonly number[]
  readonly lo80: readonly number[]
  readonly hi80: readonly number[]
  readonly hi95: readonly number[]
}

export interface ForecastConstants {
  /** How the season is taken off, see `season.ts`; chosen by hand on the development pool. */
  readonly window: number
  readonly clearSeason: number
  readonly clearWindow: number
  readonly shrinkage: number
  /** In the order of `componentNames`. */
  readonly weights: readonly number[]
  /** ln (spread / one-step error) = Σ coefficient · feature, see `spread.ts`. */
  readonly spread: readonly number[]
  readonly quantiles: SpreadQuantiles
}

/** Learned on quarterly series for seasons of up to six periods, on monthly series for all longer ones. */
export const constantsFor = (frequency: number): ForecastConstants =>
  frequency <= 6 ? learned.quarterly : learned.monthly

export const forecastVersion: string = learned.version
