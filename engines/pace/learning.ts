/** The door for the learning and measuring scripts of bench/pace; the product uses `index.ts`. */
export { type Combined, combine } from './forecast/combine.ts'
export { type ComponentPaths, componentNames, runComponents } from './forecast/components.ts'
export { constantsFor, type ForecastConstants, type SpreadQuantiles } from './forecast/constants.ts'
export { describe, type Prediction, predict } from './forecast/forecast.ts'
export { type Prepared, prepare } from './forecast/prepare.ts'
export { type SpreadInput, spreadFeatureCount, spreadFeatures } from './forecast/spread.ts'
