import type { Role } from '@lantu/kernel'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import { ActionInput } from '@lantu/matters/contract'
import { sql } from 'kysely'
import type { Rehearse } from '../sample.ts'
import { type Company, type Item, mustFind, officeActor, type Scene, unitActor } from './company.ts'
import { demoClosed, demoReported } from './progress-data.ts'

const matters = createMatters({ policies: corePolicies })

/** Two items on their whole way to 销号, one that waits for verification. */
export function closingScenes(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Scene[] {
  const scenes: Scene[] = []
  for (const { item, on: day, feedback } of demoReported) {
    scenes.push({
      at: `${day}T08:00:00Z`,
      happens: () => report(on, { one: mustFind(items, item), day, feedback, company }),
    })
  }
  for (const { item, reported, closed, feedback } of demoClosed) {
    const one = mustFind(items, item)
    scenes.push({ at: `${reported}T08:00:00Z`, happens: () => report(on, { one, day: reported, feedback, company }) })
    const step = (hour: string, account: string, role: Role, action: string, input: object) => {
      const at = `${closed}T${hour}:00:00Z`
      scenes.push({
        at,
        happens: () =>
          matters.act(on(at, officeActor(company, account, role)), { matterId: one.matterId, action, input }),
      })
    }
    step('01', 'hecha', 'verifier', 'verify', { method: 'documents' })
    step('02', 'hecha', 'verifier', 'submit', { conclusion: 'met', finding: '材料齐全，完成标准逐条核对通过。' })
    step('03', 'duchashi', 'supervisionHead', 'close', {})
  }
  return scenes
}

/** The gap in retail sales goes to its unit two days after it was seen: proposed, issued, received, in hand. */
export function deviationScenes(on: Rehearse, company: Company): Scene[] {
  const lead = company.units.get('区商务局')
  if (!lead) throw new Error('the demo has no 区商务局')
  const measures = '逐项排查汽车、石油制品等下降品类，提出以旧换新、首店活动等补缺措施。'
  const steps = [
    {
      at: '2024-04-23T01:00:00Z',
      actor: officeActor(company, 'duchayuan', 'supervisor'),
      action: 'propose',
      input: { lead, due: '2024-06-14', measures },
    },
    {
      at: '2024-04-24T02:00:00Z',
      actor: officeActor(company, 'duchashi', 'supervisionHead'),
      action: 'issue',
      input: {},
    },
    { at: '2024-04-25T03:00:00Z', actor: unitActor(lead, company), action: 'receive', input: {} },
    { at: '2024-04-26T03:00:00Z', actor: unitActor(lead, company), action: 'start', input: { measures } },
  ]
  return steps.map(({ at, actor, action, input }) => ({
    at,
    happens: async () => {
      const tenancy = on(at, actor)
      const found = await sql<{ id: string }>`
        select m.matter_id as id from matters.matter m join indicators.target_current t on t.district_id = m.district_id and t.target_id::text = m.subject_id
        where m.district_id = ${tenancy.district} and m.kind = 'deviation' and t.code = 'C01'`.execute(tenancy.db)
      const id = found.rows[0]?.id
      if (id === undefined) throw new Error('the gap in retail sales was not seen')
      await matters.act(tenancy, { matterId: MatterId.parse(id), action, input: ActionInput.parse(input) })
    },
  }))
}

async function report(
  on: Rehearse,
  { one, day, feedback, company }: { one: Item; day: string; feedback: string; company: Company },
): Promise<void> {
  const actor = unitActor(one.lead, company)
  await matters.act(on(`${day}T08:00:00Z`, actor), {
    matterId: one.matterId,
    action: 'countersign',
    input: { feedback },
  })
  await matters.act(on(`${day}T09:00:00Z`, actor), { matterId: one.matterId, action: 'report', input: {} })
}
