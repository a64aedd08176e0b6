import type { UnitId } from '@lantu/kernel'
import { createPolicy, stepPolicy } from '@lantu/ledger'
import { NewPolicy, PolicyStep } from '@lantu/ledger/contract'
import type { Rehearse } from '../sample.ts'

/** The policies of 示范区: all invented. Two are late, one was moved, one dropped, one issued outside the plan. */
const policies: readonly {
  readonly title: string
  readonly lead: string
  readonly begins: object
  readonly later?: { readonly at: string; readonly step: object }
}[] = [
  {
    title: '示范区促进首店首发经济若干措施',
    lead: '区商务局',
    begins: { kind: 'plan', month: '2024-03' },
    later: { at: '2024-03-28', step: { kind: 'issue', number: '示政办发〔2024〕4号', on: '2024-03-27' } },
  },
  { title: '示范区老旧楼宇更新支持办法', lead: '区住房城乡建设委', begins: { kind: 'plan', month: '2024-04' } },
  { title: '示范区算力券管理办法', lead: '区经济和信息化局', begins: { kind: 'plan', month: '2024-04' } },
  {
    title: '示范区普惠托育运营补助办法',
    lead: '区卫生健康委',
    begins: { kind: 'plan', month: '2024-05' },
    later: { at: '2024-05-15', step: { kind: 'plan', month: '2024-07', reason: '与市级补助标准衔接' } },
  },
  {
    title: '示范区展会补贴办法',
    lead: '区商务局',
    begins: { kind: 'plan', month: '2024-06' },
    later: {
      at: '2024-05-20',
      step: { kind: 'drop', on: '2024-05-17', paper: '区政府专题会议纪要〔2024〕11号', reason: '并入市级政策' },
    },
  },
  {
    title: '示范区低效楼宇认定细则',
    lead: '区投资促进服务中心',
    begins: { kind: 'issue', number: '示投发〔2024〕2号', on: '2024-04-10' },
  },
]

function unitOf(units: ReadonlyMap<string, UnitId>, name: string): UnitId {
  const unit = units.get(name)
  if (unit === undefined) throw new Error(`示范区 has no ${name}`)
  return unit
}

export async function loadDemoPolicies(on: Rehearse, units: ReadonlyMap<string, UnitId>): Promise<void> {
  for (const { title, lead, begins, later } of policies) {
    const given = NewPolicy.parse({ title, leadUnitId: unitOf(units, lead), basis: '演示', begins })
    const made = await createPolicy(
      on(given.begins.kind === 'plan' ? '2024-02-05T02:00:00Z' : '2024-04-11T02:00:00Z'),
      given,
    )
    if (later)
      await stepPolicy(on(`${later.at}T02:00:00Z`), {
        id: made.id,
        version: made.version,
        step: PolicyStep.parse(later.step),
      })
  }
}
