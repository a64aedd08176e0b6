import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { LateLine } from '#domain/material.ts'
import type { NamedLamp, ShownLamp } from '#domain/previewed.ts'

/** Keeps which lamps a version of the words names. */
export async function insertNamedLamps(
  tenancy: Tenancy,
  of: { id: string; version: number },
  late: readonly Pick<LateLine, 'id' | 'lamp' | 'since'>[],
): Promise<void> {
  const rows = JSON.stringify(late.map(({ id, lamp, since }) => ({ id, lamp, since })))
  await sql`
    insert into bulletins.named_lamp (district_id, bulletin_id, version, commitment_id, colour, since)
    select ${tenancy.district}, ${of.id}::uuid, ${of.version}::int, x.id, x.lamp, x.since
    from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, lamp text, since date)`.execute(tenancy.db)
}

/** Words that are edited rest on the same snapshot: they name the same lamps. */
export async function carryNamedLamps(tenancy: Tenancy, of: { id: string; from: number; to: number }): Promise<void> {
  await sql`
    insert into bulletins.named_lamp (district_id, bulletin_id, version, commitment_id, colour, since)
    select district_id, bulletin_id, ${of.to}::int, commitment_id, colour, since from bulletins.named_lamp
    where district_id = ${tenancy.district} and bulletin_id = ${of.id}::uuid and version = ${of.from}::int`.execute(
    tenancy.db,
  )
}

const colour = z.enum(['red', 'amber', 'missing'])
const Named = z.object({
  commitmentId: z.string(),
  number: z.string().nullable(),
  colour,
  since: PlainDate.nullable(),
})
const Shown = z.object({ commitmentId: z.string(), colour, shownOn: PlainDate, freeFrom: PlainDate })

export async function namedLamps(tenancy: Tenancy, of: { id: string; version: number }): Promise<NamedLamp[]> {
  const answer = await sql`
    select n.commitment_id as "commitmentId", c.number, n.colour, n.since
    from bulletins.named_lamp n join ledger.commitment_current c on c.district_id = n.district_id and c.id = n.commitment_id
    where n.district_id = ${tenancy.district} and n.bulletin_id = ${of.id}::uuid and n.version = ${of.version}::int
    order by array_position(array['red', 'amber', 'missing'], n.colour), c.number, n.commitment_id`.execute(tenancy.db)
  return Named.array().parse(answer.rows)
}

export async function shownLamps(tenancy: Tenancy, ids: readonly string[]): Promise<ShownLamp[]> {
  const answer = await sql`
    select commitment_id as "commitmentId", colour, (made_at at time zone 'Asia/Shanghai')::date as "shownOn",
      (free_at at time zone 'Asia/Shanghai')::date as "freeFrom"
    from ledger.lamp_previewed where district_id = ${tenancy.district} and commitment_id = any(${[...ids]}::uuid[])`.execute(
    tenancy.db,
  )
  return Shown.array().parse(answer.rows)
}
