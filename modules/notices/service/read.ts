import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { NoticeCounts, NoticeId, NoticeRow } from '#contract/notice.ts'
import { NoticeRow as Row } from '#contract/notice.ts'
import { refuse } from '#errors'
import { countUnread, selectNotices, updateRead } from '#store/notices.ts'

/** Notices belong to a person: the system has none. */
function reader(tenancy: Tenancy): PersonId {
  const { personId } = tenancy.actor
  if (personId === null) throw refuse('notices.nobody')
  return personId
}

export interface NoticePage {
  readonly rows: NoticeRow[]
  /** The id after which the next page begins, null at the end. */
  readonly next: NoticeId | null
}

/** The actor's own notices, newest first. */
export async function listNotices(
  tenancy: Tenancy,
  asked: { unreadOnly: boolean; after: string | undefined; limit: number },
): Promise<NoticePage> {
  const found = await selectNotices(tenancy, reader(tenancy), {
    unreadOnly: asked.unreadOnly,
    before: asked.after,
    limit: asked.limit + 1,
  })
  const rows = found.slice(0, asked.limit).map((row) =>
    Row.parse({
      id: row.notice_id,
      reason: { code: row.code, params: row.params },
      subject: { subjectKind: row.subject_kind, subjectId: row.subject_id },
      at: row.at,
      readAt: row.read_at,
    }),
  )
  return { rows, next: found.length > asked.limit ? (rows.at(-1)?.id ?? null) : null }
}

export const countNotices = async (tenancy: Tenancy): Promise<NoticeCounts> => ({
  unread: await countUnread(tenancy, reader(tenancy)),
})

/** Marks own notices as read, all of them when `ids` is null; others' are never touched. Returns what is left. */
export async function markRead(tenancy: Tenancy, ids: readonly NoticeId[] | null): Promise<NoticeCounts> {
  await updateRead(tenancy, reader(tenancy), ids)
  return countNotices(tenancy)
}
