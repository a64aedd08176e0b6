import type { Stage } from './e2e.ts'

/** What is stored, read past every rule: the walk compares the pages with it. */
export async function stored<Row>(stage: Stage, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const { rows } = await stage.database.pool.query(sql, [...values])
  return rows
}

/** The one row this must find. */
export async function storedOne<Row>(stage: Stage, sql: string, values: readonly unknown[] = []): Promise<Row> {
  const [row, more] = await stored<Row>(stage, sql, values)
  if (row === undefined || more !== undefined) throw new Error(`not one row: ${sql} ${values.join(', ')}`)
  return row
}

/** The account of a unit's 经办人 or 审签人 in 示范区, as the sample names them. */
export async function accountOf(stage: Stage, unit: string, who: '经办人' | '审签人'): Promise<string> {
  const { account } = await storedOne<{ account: string }>(
    stage,
    "select account from identity.person_detail where district_id = '990001' and name = $1",
    [`${unit}${who}（演示）`],
  )
  return account
}

export interface StoredTask {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly state: string
  readonly lead: string | null
  readonly co: readonly string[]
  readonly due: string | null
  readonly matter: string | null
  readonly matterState: string | null
  readonly matterNumber: string | null
  readonly spans: readonly (readonly [position: number, start: number, end: number])[]
  readonly recordOnly: boolean
}

/** The commitments whose sentences stand in this document, oldest first. */
export const tasksOf = (stage: Stage, document: string): Promise<readonly StoredTask[]> =>
  stored(
    stage,
    `select c.commitment_id as id, c.title, c.number, c.state, c.due::text, c.matter_id as matter, c.record_only as "recordOnly",
            m.state as "matterState", m.number as "matterNumber",
            (select v.name from identity.unit_version v where v.district_id = c.district_id and v.unit_id = c.lead_unit_id
              order by v.version desc limit 1) as lead,
            (select coalesce(json_agg(distinct v.name), '[]') from identity.unit_version v where v.district_id = c.district_id
              and v.unit_id = any(c.co_unit_ids)) as co,
            (select json_agg(json_build_array(s.position, s.start_at, s.end_at) order by s.position) from ledger.span s
              where s.district_id = c.district_id and s.commitment_id = c.commitment_id and s.document_id = $1) as spans
       from ledger.commitment c
       left join matters.matter m on m.district_id = c.district_id and m.matter_id = c.matter_id
      where exists (select 1 from ledger.span s where s.district_id = c.district_id and s.commitment_id = c.commitment_id and s.document_id = $1)
      order by c.created_at, c.commitment_id`,
    [document],
  )
