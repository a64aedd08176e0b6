import type { ErrorParams, Fault } from '@lantu/kernel'
import type { RefusalCode } from '#errors'

/** An expected refusal as a value; the service throws it as the error of the same code. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params?: ErrorParams
  readonly faults?: readonly Fault[]
}
