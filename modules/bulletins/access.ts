import type { AccessFragment } from '@lantu/kernel'

const overview = [
  'districtLeader',
  'deputyLeader',
  'supervisionHead',
  'supervisor',
  'verifier',
  'performanceOffice',
  'analyst',
  'auditor',
] as const

/** Nobody who drafted a bulletin reviews, clears or signs it, whatever words they hold: `domain/lifecycle.ts`. */
export const access: AccessFragment = {
  'bulletins.board': overview,
  'bulletins.read': overview,
  'bulletins.draft': ['supervisionHead', 'supervisor', 'analyst'],
  'bulletins.review': ['supervisionHead', 'performanceOffice'],
  'bulletins.secrecy': ['supervisionHead', 'deputyLeader', 'performanceOffice'],
  'bulletins.sign': ['supervisionHead', 'deputyLeader', 'districtLeader'],
}
