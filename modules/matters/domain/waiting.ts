import type { Role } from '@lantu/kernel'

type Table = Readonly<Partial<Record<Role, readonly string[]>>>
const statesIn = (table: Table, roles: readonly Role[]): string[] => [
  ...new Set(roles.flatMap((role) => table[role] ?? [])),
]

/** In which states the next step is whose, among those who judge: 拟办 and 核查, 审定立项, 印发 and 销号, 呈阅. */
const judging: Table = {
  supervisor: ['registered', 'approved', 'reported', 'verifying'],
  supervisionHead: ['registered', 'proposed', 'approved', 'consulting', 'reported', 'verifying', 'submitted'],
  verifier: ['reported', 'verifying'],
  districtLeader: ['submitted'],
  deputyLeader: ['submitted'],
}

/** In which states the next step is the lead unit's own: 签收, 承办, 整改 after 退回, and 反馈 of what was signed. */
const acting: Table = {
  handler: ['issued', 'adjusted', 'received', 'returned', 'countersigned'],
  signer: ['returned', 'countersigned'],
}

export const statesWaitingFor = (roles: readonly Role[]): string[] => statesIn(judging, roles)
export const statesWaitingForLead = (roles: readonly Role[]): string[] => statesIn(acting, roles)
