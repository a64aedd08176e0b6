import type { DistrictCode, PersonId, UnitId } from './ids.ts'
import type { Language } from './language.ts'

/** The roles of the design, as codes; screen names come from the catalogues. */
export const roles = [
  'districtLeader', // 区主要领导
  'deputyLeader', // 分管区领导
  'supervisionHead', // 督查室主任
  'supervisor', // 督查员
  'handler', // 主责单位经办人
  'signer', // 单位审签人
  'coHandler', // 配合单位
  'verifier', // 核查人
  'performanceOffice', // 绩效办
  'analyst', // 分析员
  'requestCentre', // 城指中心
  'auditor', // 审计员
  'administrator', // 管理员
] as const
export type Role = (typeof roles)[number]

/**
 * Who acts: a signed-in person with the roles held today in units, or the system itself (a job, the sample loader).
 * `words` are the access words that the roles give; `roles` pairs each role with the unit it is held in.
 */
export interface Actor {
  readonly kind: 'person' | 'system'
  readonly district: DistrictCode
  readonly personId: PersonId | null
  readonly roles: readonly { readonly role: Role; readonly unitId: UnitId }[]
  readonly units: readonly UnitId[]
  readonly words: ReadonlySet<string>
  readonly language: Language
}

/** The system acting in a district: holds no words, so it passes no route; services it calls are chosen in code. */
export const systemActor = (district: DistrictCode): Actor => ({
  kind: 'system',
  district,
  personId: null,
  roles: [],
  units: [],
  words: new Set(),
  language: 'zh-Hans',
})

/** Which roles hold which access words; each module exports its own fragment and `apps/server` joins them. */
export type AccessFragment = Readonly<Record<string, readonly Role[]>>

export const holdsRole = (actor: Actor, role: Role, unitId?: UnitId): boolean =>
  actor.roles.some((held) => held.role === role && (unitId === undefined || held.unitId === unitId))
