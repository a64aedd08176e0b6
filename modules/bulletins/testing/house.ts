import { appoint, createUnit, registerPerson } from '@lantu/identity'
import { type Actor, type PersonId, type Role, systemActor, type UnitId } from '@lantu/kernel'
import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import { access as ledgerAccess } from '@lantu/ledger'
import { adoptMatters, supervisionPolicy } from '@lantu/matters'
import { type Tenancy, withTenant } from '@lantu/platform/db'
import type { TestDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { access } from '../access.ts'

const posts = {
  drafter: ['supervisor', 'office'],
  head: ['supervisionHead', 'office'],
  leader: ['deputyLeader', 'government'],
  analyst: ['analyst', 'plan'],
  auditor: ['auditor', 'office'],
  handler: ['handler', 'trade'],
} as const satisfies Readonly<Record<string, readonly [Role, string]>>
export type Post = keyof typeof posts

const unitNames = {
  government: '区政府',
  office: '区政府督查室',
  plan: '区发展改革委',
  trade: '区商务局',
  housing: '区住房城乡建设委',
}
export type UnitCode = keyof typeof unitNames

/** Fictional units and people of the tests, known by role. */
export interface People {
  readonly units: Readonly<Record<UnitCode, UnitId>>
  as<T>(post: Post, work: (tenancy: Tenancy) => Promise<T>): Promise<T>
}

export async function settle(database: TestDatabase): Promise<People> {
  const from = parsePlainDate('2020-01-01')
  const units = {} as Record<UnitCode, UnitId>
  const people = {} as Record<Post, PersonId>
  await database.inDistrict(async (tenancy) => {
    for (const [code, name] of Object.entries(unitNames) as [UnitCode, string][])
      units[code] = await createUnit(tenancy, {
        code,
        name,
        kind: code === 'government' ? 'body' : 'department',
        measures: false,
        superiors: code === 'government' ? {} : { leadership: units.government },
        from,
      })
    for (const [post, [role, unit]] of Object.entries(posts) as [Post, (typeof posts)[Post]][]) {
      people[post] = await registerPerson(tenancy, { name: `演示${post}` })
      await appoint(tenancy, { person: people[post], unit: units[unit], role, from })
    }
  })
  const actor = (post: Post): Actor => {
    const [role, unit] = posts[post]
    return {
      ...systemActor(database.demo),
      kind: 'person',
      personId: people[post],
      roles: [{ role, unitId: units[unit] }],
      units: [units[unit]],
      words: new Set(
        Object.entries<readonly Role[]>({ ...access, ...ledgerAccess }).flatMap(([word, roles]) =>
          roles.includes(role) ? [word] : [],
        ),
      ),
    }
  }
  return { units, as: (post, work) => withTenant(database, actor(post), work) }
}

export interface Task {
  readonly title: string
  readonly lead: UnitId
  readonly due: PlainDate
  readonly lamp: 'red' | 'amber' | 'blue' | 'green' | 'missing' | 'closed'
  readonly reasons: readonly { code: string; params: Readonly<Record<string, string | number>> }[]
  readonly since: PlainDate
  readonly closed?: boolean
}

/** Puts tasks on the ledger as they were taken over from paper, each with its 督办 matter and its lamp. */
export async function putOnLedger(tenancy: Tenancy, tasks: readonly Task[]): Promise<string[]> {
  const ids = tasks.map(() => tenancy.effects.newId<'commitment'>())
  const matters = await adoptMatters(
    tenancy,
    supervisionPolicy,
    tasks.map((task, i) => ({
      subject: { subjectKind: 'commitment', subjectId: ids[i] ?? '' },
      basis: 'government',
      title: task.title,
      lead: task.lead,
      co: [],
      due: task.due,
    })),
  )
  for (const [i, task] of tasks.entries()) {
    const matter = matters[i]
    await sql`
      insert into ledger.commitment (district_id, commitment_id, version, number, number_order, source_kind, title, domain, lead_unit_id, co_unit_ids,
        due, basis, cadence, record_only, lamp_no, matter_id, state, phase, outcome, issued_on, verified_on, touched_on, lamp, lamp_rank, lamp_reasons, lamp_rule,
        lamp_since, created_at, updated_at)
      values (${tenancy.district}, ${ids[i]}, 1, ${matter?.number}, ${i}, 'folder', ${task.title}, '经济', ${task.lead}, '{}', ${task.due}, 'government',
        'month', false, 1, ${matter?.matterId}, ${task.closed ? 'closed' : 'handling'}, ${task.closed ? 'ended' : 'withUnit'},
        ${task.closed ? 'closed' : null}, '2024-02-01', ${task.closed ? '2024-05-01' : null}, '2024-05-01', ${task.lamp}, 0,
        ${JSON.stringify(task.reasons)}::jsonb, 'commitment-1', ${task.since}, ${tenancy.at}, ${tenancy.at})`.execute(
      tenancy.db,
    )
    await sql`
      insert into ledger.commitment_validity (district_id, commitment_id, version, known_from, number, title, domain, lead_unit_id, co_unit_ids, due, state)
      values (${tenancy.district}, ${ids[i]}, 1, ${tenancy.at}, ${matter?.number}, ${task.title}, '经济', ${task.lead}, '{}', ${task.due}, 'handling')`.execute(
      tenancy.db,
    )
    await sql`
      insert into ledger.lamp_validity (district_id, commitment_id, no, known_from, day, since, colour, reasons, rule)
      values (${tenancy.district}, ${ids[i]}, 1, ${tenancy.at}, ${task.since}, ${task.since}, ${task.lamp}, ${JSON.stringify(task.reasons)}::jsonb,
        'commitment-1')`.execute(tenancy.db)
  }
  return ids
}

/** A signed report of the unit with its blocker and next step. */
export async function report(
  tenancy: Tenancy,
  input: { commitmentId: string; unit: UnitId; problems: string | null; next: string },
): Promise<void> {
  const id = tenancy.effects.newId<'progress'>()
  await sql`
    insert into ledger.progress (district_id, progress_id, commitment_id, period_from, period_to, by_unit, percent, at, signed_at)
    values (${tenancy.district}, ${id}, ${input.commitmentId}, '2024-04-01', '2024-04-30', ${input.unit}, 60, ${tenancy.at}, ${tenancy.at})`.execute(
    tenancy.db,
  )
  await sql`
    insert into ledger.progress_words (district_id, progress_id, done, problems, next_step)
    values (${tenancy.district}, ${id}, '已开工', ${input.problems}, ${input.next})`.execute(tenancy.db)
}
