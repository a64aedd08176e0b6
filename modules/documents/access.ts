import type { AccessFragment } from '@lantu/kernel'

/** Everyone in the district's offices reads documents; supervision registers them. */
export const access: AccessFragment = {
  'documents.read': [
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
  'documents.register': ['supervisionHead', 'supervisor'],
}
