import { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { NoticeId } from '#contract/notice.ts'

/** Whom there is something unread to write to, told after `since` and not mailed yet. */
export async function readUnmailed(tenancy: Tenancy, since: string): Promise<PersonId[]> {
  const answer = await sql`
    select distinct n.person_id as person from notices.notice n
    where n.district_id = ${tenancy.district} and n.read_at is null and n.at > ${since}::timestamptz
      and not exists (select 1 from notices.mailed m where m.district_id = ${tenancy.district} and m.notice_id = n.notice_id)
    order by 1`.execute(tenancy.db)
  return z
    .object({ person: PersonId })
    .array()
    .parse(answer.rows)
    .map((row) => row.person)
}

const Unmailed = z.object({
  id: NoticeId,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Unmailed = z.infer<typeof Unmailed>

/** A person's unread notices that no message told of, oldest first. */
export async function readUnmailedOf(
  tenancy: Tenancy,
  asked: { person: PersonId; since: string },
): Promise<Unmailed[]> {
  const answer = await sql`
    select n.notice_id as id, n.code, n.params from notices.notice n
    where n.district_id = ${tenancy.district} and n.person_id = ${asked.person}::uuid and n.read_at is null
      and n.at > ${asked.since}::timestamptz
      and not exists (select 1 from notices.mailed m where m.district_id = ${tenancy.district} and m.notice_id = n.notice_id)
    order by n.notice_id`.execute(tenancy.db)
  return Unmailed.array().parse(answer.rows)
}

export async function noteMailed(
  tenancy: Tenancy,
  told: { person: PersonId; messageId: string; notices: readonly NoticeId[] },
): Promise<void> {
  await sql`
    insert into notices.mailed (district_id, notice_id, person_id, message_id, at)
    select ${tenancy.district}, id, ${told.person}::uuid, ${told.messageId}, ${tenancy.at}::timestamptz
    from unnest(${[...told.notices]}::uuid[]) as id on conflict do nothing`.execute(tenancy.db)
}
