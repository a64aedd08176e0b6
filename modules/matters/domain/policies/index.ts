import type { Policy } from '#domain/policy.ts'
import { decisionPolicy } from './decision.ts'
import { deviationPolicy } from './deviation.ts'
import { instructionPolicy } from './instruction.ts'
import { supervisionPolicy } from './supervision.ts'

export { decisionPolicy, deviationPolicy, instructionPolicy, supervisionPolicy }

/** The kinds that the core itself brings; upper modules add theirs at composition. */
export const corePolicies: readonly Policy[] = [supervisionPolicy, instructionPolicy, decisionPolicy, deviationPolicy]
