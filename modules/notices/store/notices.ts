import type { PersonId, Reason } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type ColumnType, sql } from 'kysely'

type NoticeTables = {
  'notices.notice': {
    district_id: string
    person_id: string
    occasion: string
    notice_id: string
    code: string
    params: ColumnType<Reason['params'], string, never>
    subject_kind: string
    subject_id: string
    at: string
    read_at: string | null
  }
}
const tables = ({ db }: Tenancy) => db.withTables<NoticeTables>()

export interface NewNotice {
  readonly occasion: string
  readonly reason: Reason
  readonly subject: { readonly subjectKind: string; readonly subjectId: string }
}

/** Adds one notice per person and returns who had not been told of this occasion before. */
export async function insertNotices(
  tenancy: Tenancy,
  notice: NewNotice,
  persons: readonly PersonId[],
): Promise<number> {
  if (persons.length === 0) return 0
  const added = await tables(tenancy)
    .insertInto('notices.notice')
    .values(
      persons.map((person) => ({
        district_id: tenancy.district,
        person_id: person,
        occasion: notice.occasion,
        notice_id: tenancy.effects.newId(),
        code: notice.reason.code,
        params: JSON.stringify(notice.reason.params),
        subject_kind: notice.subject.subjectKind,
        subject_id: notice.subject.subjectId,
        at: tenancy.at,
        read_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'occasion']).doNothing())
    .returning('notice_id')
    .execute()
  return added.length
}

/** Wakes every process that watches; the message is the district's code and nothing else. */
export const wake = (tenancy: Tenancy): Promise<unknown> =>
  sql`select pg_notify('lantu_notices', ${tenancy.district})`.execute(tenancy.db)

export async function selectNotices(
  tenancy: Tenancy,
  person: PersonId,
  page: { unreadOnly: boolean; before: string | undefined; limit: number },
) {
  let query = tables(tenancy)
    .selectFrom('notices.notice')
    .select(['notice_id', 'code', 'params', 'subject_kind', 'subject_id', 'at', 'read_at'])
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
  if (page.unreadOnly) query = query.where('read_at', 'is', null)
  if (page.before !== undefined) query = query.where('notice_id', '<', page.before)
  return query.orderBy('notice_id', 'desc').limit(page.limit).execute()
}

export async function countUnread(tenancy: Tenancy, person: PersonId): Promise<number> {
  const row = await tables(tenancy)
    .selectFrom('notices.notice')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Marks the person's own notices as read: those named, or all when `ids` is null. Returns how many were unread. */
export async function updateRead(tenancy: Tenancy, person: PersonId, ids: readonly string[] | null): Promise<number> {
  if (ids?.length === 0) return 0
  let query = tables(tenancy)
    .updateTable('notices.notice')
    .set({ read_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
  if (ids !== null) query = query.where('notice_id', 'in', [...ids])
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}
