/** The pure way from figures to the engine's question, so that the browser draws the schedule the server judged by. */
export { paceInput } from '#domain/pace-input.ts'
export { shockYears } from '#domain/shocks.ts'
export { slotEnds } from '#domain/slots.ts'
export * from './endpoints.ts'
export * from './indicator.ts'
export * from './reasons.ts'
