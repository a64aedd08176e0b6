import type { AccessFragment } from '@lantu/kernel'

/** Offices read figures; analysts bring them in; a target is set by the analyst with its instrument, never by a unit on itself. */
export const access: AccessFragment = {
  'indicators.read': [
    'districtLeader',
    'deputyLeader',
    'supervisionHead',
    'supervisor',
    'handler',
    'signer',
    'coHandler',
    'verifier',
    'performanceOffice',
    'analyst',
    'requestCentre',
    'auditor',
  ],
  'indicators.import': ['analyst'],
  'indicators.target': ['analyst'],
}
