import { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'

const SentLetter = z.object({ person: PersonId, numbers: z.array(z.string()) })
/** A letter that went out: to whom, and which numbers it told. */
export type SentLetter = z.infer<typeof SentLetter>

/** The letters with these Message-IDs that went out after `since`. */
export async function readLetters(
  tenancy: Tenancy,
  asked: { messageIds: readonly string[]; since: string },
): Promise<SentLetter[]> {
  const answer = await sql`
    select m.person_id as person,
      coalesce(array_agg(distinct n.params ->> 'number') filter (where n.params ->> 'number' <> ''), '{}') as numbers
    from notices.mailed m join notices.notice n on n.district_id = m.district_id and n.notice_id = m.notice_id
    where m.district_id = ${tenancy.district} and m.message_id = any(${[...asked.messageIds]}::text[])
      and m.at > ${asked.since}::timestamptz
    group by m.message_id, m.person_id order by max(m.at) desc`.execute(tenancy.db)
  return SentLetter.array().parse(answer.rows)
}
