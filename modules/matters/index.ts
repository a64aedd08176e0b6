export { MatterId } from '#contract/ids.ts'
export {
  corePolicies,
  decisionPolicy,
  deviationPolicy,
  instructionPolicy,
  supervisionPolicy,
} from '#domain/policies/index.ts'
export { definePolicy, type Policy, type PolicyOf, type PolicyTable } from '#domain/policy.ts'
export { statesWaitingFor, statesWaitingForLead } from '#domain/waiting.ts'
export type { Act, Acted } from '#service/act.ts'
export { createMatters, type Matters } from '#service/create.ts'
export { handOverMatters } from '#service/hand-over.ts'
export { type Opened, type Opening, openMatter } from '#service/open.ts'
export { proposeClosure } from '#service/propose-closure.ts'
export { countMatters, type ListMatters, listMatters, type MatterPage } from '#service/read.ts'
export { type Outcome, readOutcomes } from '#store/outcomes.ts'
export { access } from './access.ts'
export { refuse } from './errors.ts'
export { jobs, subscriptions, timetable } from './jobs.ts'
export { matterRoutes } from './routes.ts'
export { type Adopted, type Adoption, adoptMatters } from './service/adopt.ts'
