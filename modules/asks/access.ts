import type { AccessFragment } from '@lantu/kernel'

const overview = [
  'districtLeader',
  'deputyLeader',
  'supervisionHead',
  'supervisor',
  'performanceOffice',
  'analyst',
  'auditor',
] as const
const ofUnits = ['handler', 'signer', 'coHandler', 'requestCentre'] as const

export const access = {
  'asks.read': [...overview, ...ofUnits],
  /** Sees every ask of the district; without it only those that one's own units ask or are asked. */
  'asks.readAll': overview,
  'asks.register': [
    'supervisionHead',
    'supervisor',
    'performanceOffice',
    'analyst',
    'requestCentre',
    'handler',
    'signer',
  ],
  /** A held ask goes out only when those who watch over the burden have put its basis on record. */
  'asks.release': ['supervisionHead', 'performanceOffice'],
} as const satisfies AccessFragment
