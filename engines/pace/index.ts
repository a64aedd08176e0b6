export { assessPace } from './assess.ts'
export {
  ForecastInput,
  ForecastResult,
  PaceFrequency,
  PaceInput,
  PaceKind,
  PaceResult,
} from './contract.ts'
export { type Contribution, type ContributionInput, contributions } from './contributions.ts'
export { forecast } from './forecast/forecast.ts'
export {
  type AllowedRemainingMeanInput,
  allowedRemainingMean,
  type NeededGrowthInput,
  neededGrowth,
} from './needed.ts'
export { type PaceReasonCode, paceReasonTexts } from './reasons.ts'
export {
  comparableYearsNeeded,
  comparableYearsUsed,
  linearShare,
  type SeasonalShareInput,
  seasonalShare,
} from './schedule.ts'
export { paceVersion } from './version.ts'
