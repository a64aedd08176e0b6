import type { PersonId, Reason } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { insertNotices, wake } from '#store/notices.ts'

export interface Notice {
  /** What happened, named so that it can be told once: an event's id, or `<matter>/<clock>/<stage>`. */
  readonly occasion: string
  /** The text by code and parameters, never anybody's words. */
  readonly reason: Reason
  /** Where it leads: `{subjectKind: 'matter', subjectId}`. */
  readonly subject: { readonly subjectKind: string; readonly subjectId: string }
  readonly to: readonly PersonId[]
}

/**
 * Tells persons of an occasion, in the transaction in which it happened. Telling the same person of the same occasion
 * again changes nothing. Returns how many were told now.
 */
export async function notify(tenancy: Tenancy, notice: Notice): Promise<number> {
  const told = await insertNotices(tenancy, notice, [...new Set(notice.to)])
  if (told > 0) await wake(tenancy)
  return told
}
