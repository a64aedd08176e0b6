import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import type { Publicity } from '#contract/document.ts'
import { refuse } from '#errors'

/** A marking as it stands at the head of a paper: 绝密, 机密, 秘密 (state secrets) or 内部. */
export interface Marking {
  readonly text: string
  readonly secret: boolean
}

/**
 * The marking gate of DESIGN §1. A paper marked as a state secret never enters. One marked 内部 enters as 内部 or 工作秘密, or as
 * 已公开 only when a person confirms that it was in fact published. What is not marked is as declared.
 */
export function passGate(
  marking: Marking | null,
  declared: { publicity: Publicity; confirmInternal: boolean },
): Result<Publicity, LantuError> {
  if (marking?.secret) return err(refuse('documents.secret', { params: { marking: marking.text } }))
  if (marking && declared.publicity === 'published' && !declared.confirmInternal) {
    return err(refuse('documents.internalUnconfirmed', { params: { marking: marking.text } }))
  }
  return ok(declared.publicity)
}
