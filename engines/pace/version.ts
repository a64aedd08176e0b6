import { forecastVersion } from './forecast/constants.ts'
import learned from './learned/pace.json' with { type: 'json' }

/**
 * Stored with every result: the method's edition (raise it when any figure may change), then the editions of the learned
 * constants of the outlook and of the forecaster.
 */
export const paceVersion = `1.1.0+${learned.version}+${forecastVersion}`
