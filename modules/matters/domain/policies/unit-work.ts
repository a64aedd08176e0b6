import { afterClosingSteps } from './after-closing.ts'
import { supervisionSteps } from './supervision-steps.ts'
import { unitSteps } from './unit-steps.ts'
import type { WorkStep } from './work-states.ts'

export { type WorkClock, type WorkState, workClocks, workStates } from './work-states.ts'

/** Every step from 印发 on. */
export const workTransitions: readonly WorkStep[] = [...unitSteps, ...supervisionSteps, ...afterClosingSteps]
