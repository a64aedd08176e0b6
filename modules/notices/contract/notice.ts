import { idOf, Reason } from '@lantu/kernel'
import { z } from 'zod'

export const NoticeId = idOf('notice')
export type NoticeId = z.infer<typeof NoticeId>

/** One notice: a text by code and parameters, and where it leads. */
export const NoticeRow = z.object({
  id: NoticeId,
  reason: Reason,
  subject: z.object({ subjectKind: z.string(), subjectId: z.string() }),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type NoticeRow = z.infer<typeof NoticeRow>

export const NoticeCounts = z.object({ unread: z.int() })
export type NoticeCounts = z.infer<typeof NoticeCounts>
