export { type Dated, inForce } from '@lantu/kernel/time'
export * from './durations.ts'
export * from './lamp-rules.ts'
export * from './parameter.ts'
