import type { DistrictCode } from '@lantu/kernel'

/** A seeded ledger: everything follows from the row's number, so two runs measure the same rows. */
const units = 120
const domains = [
  '经济运行',
  '新质生产力',
  '消费',
  '营商环境',
  '城市更新',
  '生态环境',
  '民生',
  '安全',
  '基层治理',
  '文化',
]
const verbs = ['推进', '完成', '加快', '开展', '落实', '启动', '优化', '新增']
const things = [
  '老旧小区改造',
  '河道治理工程',
  '养老服务驿站',
  '燃气隐患排查',
  '停车设施建设',
  '科技园区载体',
  '消费季活动',
  '渠道网络',
]

const hex = (n: number, width: number) => n.toString(16).padStart(width, '0')
export const unitOf = (n: number): string => `0190c0de-0000-7000-8000-${hex(n % units, 12)}`
export const idOfRow = (n: number): string => `0190c0de-1000-7000-8000-${hex(n, 12)}`
export const titleOf = (n: number): string =>
  `${verbs[n % verbs.length]}第${n}号${things[(n >> 3) % things.length]}，覆盖${domains[n % domains.length]}领域`

interface Pool {
  query(text: string, values?: unknown[]): Promise<unknown>
}

/** Writes the district, its units and `rows` commitments in hand, with nodes, reports and a matter each, as their owner: nothing of the modules is measured. */
export async function seedLedger(
  pool: Pool,
  { district, rows }: { district: DistrictCode; rows: number },
): Promise<void> {
  await pool.query(
    "insert into tenancy.district (code, name, fictional) values ($1, '示范区', true) on conflict do nothing",
    [district],
  )
  await pool.query('insert into identity.organisation (district_id, version) values ($1, 1) on conflict do nothing', [
    district,
  ])
  for (let n = 0; n < units; n++) {
    await pool.query(
      "insert into identity.unit (district_id, unit_id, code, opened_on) values ($1, $2, $3, '2020-01-01')",
      [district, unitOf(n), `U${n}`],
    )
    await pool.query(
      `insert into identity.unit_version (district_id, unit_id, version, valid_from, recorded_at, name, kind, measures, open)
       values ($1, $2, 1, '2020-01-01', '2020-01-01', $3, 'department', false, true)`,
      [district, unitOf(n), `第${n}局`],
    )
  }
  for (let from = 0; from < rows; from += 5000) {
    const piece = Array.from({ length: Math.min(5000, rows - from) }, (_, i) => rowOf(from + i))
    await pool.query(
      `insert into ledger.commitment (district_id, commitment_id, version, number, number_order, source_kind, title, domain, lead_unit_id,
         co_unit_ids, due, basis, cadence, record_only, matter_id, state, phase, issued_on, touched_on, lamp_rank, lamp_no, created_at, updated_at)
       select $1, x.id, 1, x.number, x.place, 'folder', x.title, x.domain, x.lead, array[x.co], x.due, 'government', 'month', false, x.matter,
         x.state, 'withUnit', '2024-04-01', '2024-04-01', 9, 0, x.at, x.at
       from jsonb_to_recordset($2::jsonb) as x(id uuid, number text, place bigint, title text, domain text, lead uuid, co uuid, due date,
         matter uuid, state text, at timestamptz)`,
      [district, JSON.stringify(piece)],
    )
  }
  await pool.query(
    `insert into ledger.co_unit (district_id, unit_id, commitment_id)
     select district_id, co_unit_ids[1], commitment_id from ledger.commitment where district_id = $1`,
    [district],
  )
  await pool.query(
    `insert into ledger.node (district_id, commitment_id, no, name, due)
     select district_id, commitment_id, 1, '年中节点', due - 60 from ledger.commitment where district_id = $1`,
    [district],
  )
  await pool.query(
    `insert into ledger.commitment_validity (district_id, commitment_id, version, known_from, number, title, domain, lead_unit_id, co_unit_ids, due, state)
     select district_id, commitment_id, 1, created_at, number, title, domain, lead_unit_id, co_unit_ids, due, state
     from ledger.commitment where district_id = $1`,
    [district],
  )
  await seedReports(pool, district)
  await seedMatters(pool, district)
}

/** Two of three leads have reported January to March, one in twenty-five of all names a problem, one in two hundred another unit's. */
async function seedReports(pool: Pool, district: DistrictCode): Promise<void> {
  await pool.query(
    `insert into ledger.progress (district_id, progress_id, commitment_id, period_from, period_to, by_unit, percent, at, signed_at)
     select c.district_id, gen_random_uuid(), c.commitment_id, m.first, (m.first + interval '1 month - 1 day')::date, c.lead_unit_id,
       extract(month from m.first)::int * 10, m.first + interval '1 month', m.first + interval '1 month'
     from ledger.commitment c, unnest(array['2024-01-01', '2024-02-01', '2024-03-01']::date[]) as m(first)
     where c.district_id = $1 and c.number_order % 3 <> 0`,
    [district],
  )
  await pool.query(
    `update ledger.commitment set reported_until = case when number_order % 3 <> 0 then date '2024-03-31' end,
       problem = number_order % 25 = 0, blocked = number_order % 200 = 0
     where district_id = $1`,
    [district],
  )
}

/** The matter of every commitment, in the hands of its lead unit, with a deadline of its own; one in two hundred asks for an extension. */
async function seedMatters(pool: Pool, district: DistrictCode): Promise<void> {
  await pool.query(
    `insert into matters.text (district_id, text_id, matter_id, field, body, at)
     select district_id, overlay(matter_id::text placing '3000' from 10 for 4)::uuid, matter_id, 'title', title, created_at
     from ledger.commitment where district_id = $1`,
    [district],
  )
  await pool.query(
    `insert into matters.matter (district_id, matter_id, kind, policy, version, state, phase, subject_kind, subject_id, basis, number,
       lead_unit, co_units, scored_units, due, verified_units, closed_units, flags, suspended, next_due, title_text, opened_at, since, changed_at)
     select district_id, matter_id, 'supervision', 'supervision/2024-01', 1, state, phase, 'commitment', commitment_id::text, basis, number,
       lead_unit_id, co_unit_ids, lead_unit_id || co_unit_ids, due, '{}', '{}',
       case when number_order % 200 = 1 then array['extensionAsked'] else '{}' end, false, due + interval '10 hours',
       overlay(matter_id::text placing '3000' from 10 for 4)::uuid, created_at, created_at, updated_at
     from ledger.commitment where district_id = $1`,
    [district],
  )
}

function rowOf(n: number) {
  const day = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString()
  return {
    id: idOfRow(n),
    matter: `0190c0de-2000-7000-8000-${hex(n, 12)}`,
    number: `督办〔2024〕${n + 1}号`,
    place: 2024 * 10_000_000 + n + 1,
    title: titleOf(n),
    domain: domains[n % domains.length],
    lead: unitOf(n * 7),
    co: unitOf(n * 7 + 1),
    due: day((n * 37) % 366).slice(0, 10),
    state: n % 5 === 0 ? 'received' : 'handling',
    at: day(90 - (n % 60)).replace('00:00:00.000', `0${n % 10}:${String(n % 60).padStart(2, '0')}:00.000`),
  }
}
