import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import type { Publicity } from '#contract/document.ts'
import { refuse } from '#errors'

/** What stands printed on a paper: a marking of state secrecy, or a mark that warns (内部, 工作秘密); null where there is none. */
export interface Marks {
  readonly secret: string | null
  readonly internal: string | null
}

/**
 * The marking gate of DESIGN §1. A paper marked as a state secret never enters. One marked 内部 enters as 内部 or 工作秘密, or as
 * 已公开 only when a person confirms that it was in fact published. What is not marked is as declared.
 */
export function passGate(
  marks: Marks,
  declared: { publicity: Publicity; confirmInternal: boolean },
): Result<Publicity, LantuError> {
  if (marks.secret !== null) return err(refuse('documents.secret', { params: { marking: marks.secret } }))
  if (marks.internal !== null && declared.publicity === 'published' && !declared.confirmInternal) {
    return err(refuse('documents.internalUnconfirmed', { params: { marking: marks.internal } }))
  }
  return ok(declared.publicity)
}
