import { type Actor, holdsRole, type PersonId, type UnitId } from '@lantu/kernel'

/**
 * How a unit stands to the district: part of it; 双管 (managed by the district and its own system); a company or office of
 * the city; a central body; 两院; a body above the district; an ordinary enterprise, which is no subject of 督查 at all
 * (政府督查工作条例 art. 5).
 */
export const unitRelations = [
  'district',
  'dualManaged',
  'cityOwned',
  'central',
  'judicial',
  'superior',
  'enterprise',
] as const
export type UnitRelation = (typeof unitRelations)[number]

/** What the rules must know of a unit. It comes in as data; who is whose superior is the organisation chart's matter. */
export interface UnitFacts {
  readonly relation: UnitRelation
  /** 数据来源单位 (统计局): it measures, so it is never held responsible for a figure. */
  readonly measures: boolean
  readonly superior: UnitId | null
}

/** The parts a person can play in one matter: a role together with the relation of the unit it is held in. */
export const parties = [
  'supervisor', // 督查员, 督查室主任
  'supervisionHead', // 督查室主任
  'leader', // 区主要领导, 分管区领导
  'leadHandler', // 主责单位经办人
  'leadSigner', // 主责单位审签人
  'co', // 配合单位
  'verifier', // 核查人
] as const
export type Party = (typeof parties)[number]

/** What the parts are called when a refusal says whom a step is for. */
export const partyNames: Readonly<Record<Party, { readonly zh: string; readonly en: string }>> = {
  supervisor: { zh: '督查室', en: 'the supervision office' },
  supervisionHead: { zh: '督查室主任', en: 'the head of the supervision office' },
  leader: { zh: '区领导', en: 'the district’s leaders' },
  leadHandler: { zh: '主责单位经办人', en: 'the lead unit’s handler' },
  leadSigner: { zh: '主责单位审签人', en: 'the lead unit’s signer' },
  co: { zh: '配合单位', en: 'the co units' },
  verifier: { zh: '核查人', en: 'a verifier' },
}

/** Who acts, as the rules see it. */
export interface ActorFacts {
  readonly personId: PersonId | null
  readonly units: readonly UnitId[]
  readonly parties: ReadonlySet<Party>
  /** Belongs to no unit that is or ever was scored on this matter. */
  readonly independent: boolean
}

export interface Involved {
  readonly lead: UnitId | null
  readonly co: readonly UnitId[]
  /** Every unit that ever had the matter as lead or co unit: handing it on does not make a unit neutral. */
  readonly scored: readonly UnitId[]
}

/** The parts `actor` plays in a matter that involves these units. The system plays none: it opens and proposes only. */
export function actorFacts(actor: Actor, { lead, co, scored }: Involved): ActorFacts {
  const units = [...new Set([...actor.units, ...actor.roles.map((held) => held.unitId)])]
  const facts = new Set<Party>()
  if (actor.kind === 'person') {
    if (holdsRole(actor, 'supervisor') || holdsRole(actor, 'supervisionHead')) facts.add('supervisor')
    if (holdsRole(actor, 'supervisionHead')) facts.add('supervisionHead')
    if (holdsRole(actor, 'districtLeader') || holdsRole(actor, 'deputyLeader')) facts.add('leader')
    if (holdsRole(actor, 'verifier')) facts.add('verifier')
    if (lead !== null && holdsRole(actor, 'handler', lead)) facts.add('leadHandler')
    if (lead !== null && holdsRole(actor, 'signer', lead)) facts.add('leadSigner')
    const unitRoles = ['handler', 'signer', 'coHandler'] as const
    if (co.some((unit) => unitRoles.some((role) => holdsRole(actor, role, unit)))) facts.add('co')
  }
  return { personId: actor.personId, units, parties: facts, independent: !units.some((unit) => scored.includes(unit)) }
}
