import type { AccessFragment } from '@lantu/kernel'

const supervision = ['supervisionHead', 'supervisor'] as const
const overview = [
  'districtLeader',
  'deputyLeader',
  ...supervision,
  'verifier',
  'performanceOffice',
  'analyst',
  'auditor',
] as const
const ofUnits = ['handler', 'signer', 'coHandler'] as const

/** Who may come in at all; the policy of each kind then says who may take which step. */
export const access = {
  'matters.read': [...overview, ...ofUnits],
  /** Sees every matter of the district; without it only what was put to one's own units. */
  'matters.readAll': overview,
  'matters.open': supervision,
  /** 核查抽查: who draws, and who sees the draws; units do not, or they would know what is looked at. */
  'matters.sample': ['supervisionHead'],
  'matters.seeSampling': ['districtLeader', 'deputyLeader', ...supervision, 'verifier', 'auditor'],
  'matters.erase': ['administrator'],
  'matters.act': ['districtLeader', 'deputyLeader', ...supervision, 'verifier', ...ofUnits],
} as const satisfies AccessFragment
