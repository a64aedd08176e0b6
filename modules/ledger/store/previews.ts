import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'
import { type LampReply, type NewLampAnswer, PreviewDetail, type PreviewId, PreviewRow } from '#contract/previews.ts'
import { seesAll, unitsOf } from './sight.ts'

/** A unit sees the lamps that were shown to it and no others. */
const sight = ({ actor }: Tenancy): RawBuilder<unknown> =>
  seesAll(actor) ? sql`true` : sql`l.unit_id = any(${unitsOf(actor)}::uuid[])`

/** Keeps the lamps of today that a bulletin would name; how many there are. */
export async function insertPreview(
  tenancy: Tenancy,
  preview: { id: PreviewId; bulletinOn: string; freeAt: string },
): Promise<number> {
  const { id, bulletinOn, freeAt } = preview
  await sql`
    insert into ledger.lamp_preview (district_id, preview_id, bulletin_on, made_at, free_at, made_by)
    values (${tenancy.district}, ${id}, ${bulletinOn}, ${tenancy.at}, ${freeAt}, ${tenancy.actor.personId})`.execute(
    tenancy.db,
  )
  const kept = await sql`
    insert into ledger.previewed_lamp (district_id, preview_id, commitment_id, unit_id, colour, reasons, rule)
    select district_id, ${id}::uuid, commitment_id, lead_unit_id, lamp, lamp_reasons, lamp_rule from ledger.commitment
    where district_id = ${tenancy.district} and lamp in ('red', 'amber', 'missing')
    returning commitment_id`.execute(tenancy.db)
  return kept.rows.length
}

const rowColumns = sql`p.preview_id as id, p.bulletin_on as "bulletinOn", p.made_at as "madeAt",
  (p.free_at at time zone 'Asia/Shanghai')::date as "freeFrom", count(l.commitment_id)::int as lamps,
  count(a.commitment_id)::int as answered, (count(*) filter (where a.kind = 'object'))::int as objections,
  (count(*) filter (where a.kind = 'object' and a.reply is null))::int as open`

const joined = (tenancy: Tenancy) => sql`
  from ledger.lamp_preview p
  join ledger.previewed_lamp l on l.district_id = p.district_id and l.preview_id = p.preview_id and ${sight(tenancy)}
  left join ledger.lamp_answer a on a.district_id = l.district_id and a.preview_id = l.preview_id and a.commitment_id = l.commitment_id
  where p.district_id = ${tenancy.district}`

export async function selectPreviews(tenancy: Tenancy, limit: number): Promise<PreviewRow[]> {
  const answer = await sql`
    select ${rowColumns} ${joined(tenancy)} group by p.district_id, p.preview_id order by p.made_at desc, p.preview_id desc limit ${limit}`.execute(
    tenancy.db,
  )
  return PreviewRow.array().parse(answer.rows)
}

export async function findPreview(tenancy: Tenancy, id: PreviewId): Promise<PreviewDetail | undefined> {
  const [head] = (
    await sql`select ${rowColumns} ${joined(tenancy)} and p.preview_id = ${id}::uuid group by p.district_id, p.preview_id`.execute(
      tenancy.db,
    )
  ).rows
  if (head === undefined) return undefined
  const lamps = await sql`
    select l.commitment_id as "commitmentId", c.number, c.title, l.unit_id as "unitId", l.colour, l.reasons, l.rule, c.lamp as now,
      c.lamp is not null and c.lamp <> 'closed' and array_position(array['red', 'amber', 'missing', 'blue', 'green', 'grey'], c.lamp)
        < array_position(array['red', 'amber', 'missing'], l.colour) as worse,
      case when a.kind is null then null else jsonb_build_object('kind', a.kind, 'objective', a.objective, 'reason', a.reason,
        'evidence', a.evidence, 'at', a.at, 'reply', case when a.reply is null then null else
          jsonb_build_object('kind', a.reply, 'words', a.reply_words, 'at', a.reply_at) end) end as answer
    from ledger.previewed_lamp l
    join ledger.commitment c on c.district_id = l.district_id and c.commitment_id = l.commitment_id
    left join ledger.lamp_answer a on a.district_id = l.district_id and a.preview_id = l.preview_id and a.commitment_id = l.commitment_id
    where l.district_id = ${tenancy.district} and l.preview_id = ${id}::uuid and ${sight(tenancy)}
    order by array_position(array['red', 'amber', 'missing'], l.colour), c.number_order, l.commitment_id`.execute(
    tenancy.db,
  )
  return PreviewDetail.parse({ ...head, rows: lamps.rows })
}

/** Which units the preview shows lamps to, and how many each. */
export async function unitsTold(tenancy: Tenancy, id: PreviewId): Promise<{ unitId: string; lamps: number }[]> {
  const answer = await sql<{ unitId: string; lamps: number }>`
    select unit_id as "unitId", count(*)::int as lamps from ledger.previewed_lamp
    where district_id = ${tenancy.district} and preview_id = ${id}::uuid and unit_id is not null group by unit_id order by unit_id`.execute(
    tenancy.db,
  )
  return answer.rows
}

/** A unit's answer; it may be given anew until it was replied to. Whether it was kept. */
export async function saveAnswer(tenancy: Tenancy, id: PreviewId, answer: NewLampAnswer): Promise<boolean> {
  const { commitmentId, kind, objective, reason, evidence } = answer
  const kept = await sql`
    insert into ledger.lamp_answer as a (district_id, preview_id, commitment_id, kind, objective, reason, evidence, by_person, at)
    values (${tenancy.district}, ${id}, ${commitmentId}, ${kind}, ${objective}, ${reason}, ${evidence}, ${tenancy.actor.personId}, ${tenancy.at})
    on conflict (district_id, preview_id, commitment_id) do update
      set kind = excluded.kind, objective = excluded.objective, reason = excluded.reason, evidence = excluded.evidence,
        by_person = excluded.by_person, at = excluded.at
      where a.reply is null
    returning 1`.execute(tenancy.db)
  return kept.rows.length > 0
}

/** The reply to an objection that has none yet. Whether there was such a one. */
export async function saveReply(
  tenancy: Tenancy,
  which: { id: PreviewId; commitmentId: string },
  reply: LampReply,
): Promise<boolean> {
  const kept = await sql`
    update ledger.lamp_answer set reply = ${reply.kind}, reply_words = ${reply.words}, reply_by = ${tenancy.actor.personId}, reply_at = ${tenancy.at}
    where district_id = ${tenancy.district} and preview_id = ${which.id}::uuid and commitment_id = ${which.commitmentId}::uuid
      and kind = 'object' and reply is null
    returning 1`.execute(tenancy.db)
  return kept.rows.length > 0
}

/** Removes the words that a person wrote in answers and replies; that there were some stays. */
export async function eraseAnswers(tenancy: Tenancy, person: string): Promise<number> {
  const erased = await sql`
    update ledger.lamp_answer set
      reason = case when by_person = ${person}::uuid then null else reason end,
      evidence = case when by_person = ${person}::uuid then null else evidence end,
      reply_words = case when reply_by = ${person}::uuid then null else reply_words end
    where district_id = ${tenancy.district} and (by_person = ${person}::uuid and coalesce(reason, evidence) is not null
      or reply_by = ${person}::uuid and reply_words is not null)
    returning 1`.execute(tenancy.db)
  return erased.rows.length
}
