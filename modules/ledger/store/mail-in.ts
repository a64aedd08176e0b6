import { type PersonId, UnitId } from '@lantu/kernel'
import { addDays, endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { CommitmentId } from '#contract/commitment.ts'
import { MailIn, MailOutcome, type PartCode } from '#contract/mail.ts'
import { unitsOf } from './sight.ts'

export interface NewMail {
  readonly key: string
  readonly unit: UnitId | null
  readonly person: PersonId | null
  readonly outcome: MailOutcome
}

/** Notes that a message came; false where it came before. Two processes that hold the same message come one after the other. */
export async function insertMail(tenancy: Tenancy, mail: NewMail): Promise<boolean> {
  const answer = await sql`
    insert into ledger.mail_in (district_id, message_key, at, unit_id, person_id, outcome, taken, refused)
    values (${tenancy.district}, ${mail.key}, ${tenancy.at}::timestamptz, ${mail.unit}::uuid, ${mail.person}::uuid, ${mail.outcome}, 0, 0)
    on conflict do nothing returning 1`.execute(tenancy.db)
  return answer.rows.length > 0
}

export interface NewPart {
  readonly code: PartCode
  readonly cell: string | null
  readonly commitmentId: CommitmentId | null
}

/** Notes what came of a message that was looked into. */
export async function saveParts(
  tenancy: Tenancy,
  mail: { key: string; outcome: MailOutcome; taken: number; refused: number; parts: readonly NewPart[] },
): Promise<void> {
  await sql`
    update ledger.mail_in set outcome = ${mail.outcome}, taken = ${mail.taken}, refused = ${mail.refused}
    where district_id = ${tenancy.district} and message_key = ${mail.key}`.execute(tenancy.db)
  const parts = JSON.stringify(mail.parts.map((part, index) => ({ ...part, no: index + 1 })))
  await sql`
    insert into ledger.mail_in_part (district_id, message_key, no, code, cell, commitment_id)
    select ${tenancy.district}, ${mail.key}, x.no, x.code, x.cell, x."commitmentId"
    from jsonb_to_recordset(${parts}::jsonb) as x(no int, code text, cell text, "commitmentId" uuid)`.execute(
    tenancy.db,
  )
}

/** Supervision and administrators see all, the units their own. */
const sight = ({ actor }: Tenancy): RawBuilder<SqlBool> =>
  actor.kind === 'system' || actor.words.has('ledger.readAll') || actor.words.has('ledger.mailAddresses')
    ? sql`true`
    : sql`(m.unit_id = any(${unitsOf(actor)}::uuid[]) or m.person_id = ${actor.personId}::uuid)`

export type After = readonly [at: string, key: string]

/** Messages of known senders, newest first; those of strangers are only counted. */
export async function selectMail(
  tenancy: Tenancy,
  asked: { after?: After | undefined; limit: number },
): Promise<MailIn[]> {
  const { after, limit } = asked
  const answer = await sql`
    select m.message_key as key, m.at, m.unit_id as "unitId", m.outcome, m.taken, m.refused, coalesce(p.parts, '[]'::jsonb) as parts
    from ledger.mail_in m
    left join lateral (
      select jsonb_agg(jsonb_build_object('code', p.code, 'cell', p.cell, 'commitmentId', p.commitment_id, 'number', c.number) order by p.no) as parts
      from ledger.mail_in_part p
      left join ledger.commitment c on c.district_id = p.district_id and c.commitment_id = p.commitment_id
      where p.district_id = m.district_id and p.message_key = m.message_key
    ) p on true
    where m.district_id = ${tenancy.district} and m.unit_id is not null and ${sight(tenancy)}
      ${after ? sql`and (m.at, m.message_key) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by m.at desc, m.message_key desc limit ${limit}`.execute(tenancy.db)
  return MailIn.array().parse(answer.rows)
}

const Count = z.object({ outcome: MailOutcome, n: z.coerce.number() })

export async function countMail(tenancy: Tenancy, since: PlainDate): Promise<ReadonlyMap<MailOutcome, number>> {
  const answer = await sql`
    select m.outcome, count(*) as n from ledger.mail_in m
    where m.district_id = ${tenancy.district} and m.at >= ${endOfDay(addDays(since, -1)).toString()}::timestamptz and ${sight(tenancy)}
    group by m.outcome`.execute(tenancy.db)
  return new Map(
    Count.array()
      .parse(answer.rows)
      .map(({ outcome, n }) => [outcome, n]),
  )
}

const Named = z.object({
  id: z.string(),
  number: z.string(),
  lead: UnitId.nullable(),
  co: z.array(UnitId),
  phase: z.string(),
  state: z.string(),
})
/** A commitment that a message names. */
export type NamedCommitment = z.infer<typeof Named>

export async function findByNumbers(tenancy: Tenancy, numbers: readonly string[]): Promise<NamedCommitment[]> {
  const answer = await sql`
    select commitment_id as id, number, lead_unit_id as lead, co_unit_ids as co, phase, state from ledger.commitment
    where district_id = ${tenancy.district} and number = any(${[...numbers]}::text[]) and not record_only`.execute(
    tenancy.db,
  )
  return Named.array().parse(answer.rows)
}
