export { MatterId } from '#domain/ids.ts'
export {
  corePolicies,
  decisionPolicy,
  deviationPolicy,
  instructionPolicy,
  supervisionPolicy,
} from '#domain/policies/index.ts'
export { definePolicy, type Policy, type PolicyOf, type PolicyTable } from '#domain/policy.ts'
export type { Act, Acted } from './service/act.ts'
export { createMatters, type Matters } from './service/create.ts'
export { type Opened, type Opening, openMatter } from './service/open.ts'
export { proposeClosure } from './service/propose-closure.ts'
