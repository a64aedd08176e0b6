import type { Role } from '@lantu/kernel'

/**
 * In which states of a matter the next step is whose, among those who read the board; units meet theirs in their own list. After
 * the policies of `matters`: 拟办 and 核查 by supervision, 审定立项, 印发 and 销号 by its head, 呈阅 by the leaders.
 */
const table: Readonly<Partial<Record<Role, readonly string[]>>> = {
  supervisor: ['registered', 'approved', 'reported', 'verifying'],
  supervisionHead: ['registered', 'proposed', 'approved', 'consulting', 'reported', 'verifying', 'submitted'],
  verifier: ['reported', 'verifying'],
  districtLeader: ['submitted'],
  deputyLeader: ['submitted'],
}

export const statesWaitingFor = (roles: readonly Role[]): string[] => [
  ...new Set(roles.flatMap((role) => table[role] ?? [])),
]
