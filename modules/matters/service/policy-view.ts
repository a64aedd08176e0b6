import type { PolicyView } from '#contract/matter.ts'
import type { Policy } from '#domain/policy.ts'
import { actionView, needsOf } from './read.ts'

/** A kind's table as the pages need it. */
export const policyView = (policy: Policy): PolicyView => ({
  kind: policy.kind,
  version: policy.version,
  zh: policy.zh,
  en: policy.en,
  opening: needsOf(policy.opening),
  states: Object.entries(policy.states).map(([state, { zh, en, phase, outcome }]) => ({
    state,
    zh,
    en,
    phase,
    outcome: outcome ?? null,
  })),
  clocks: Object.entries(policy.clocks).map(([clock, { zh, en }]) => ({ clock, zh, en })),
  actions: policy.transitions.map(actionView),
})
