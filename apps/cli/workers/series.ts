import {
  assessPace,
  type ForecastInput,
  type ForecastResult,
  forecast,
  type PaceInput,
  type PaceResult,
} from '@lantu/pace'

/** Run in threads of their own by `answer-many.ts`; each series is judged alone, so that the split changes no byte. */
export const pace = (lines: readonly PaceInput[]): PaceResult[] => lines.map(assessPace)
export const forecasts = (lines: readonly ForecastInput[]): ForecastResult[] => lines.map(forecast)
