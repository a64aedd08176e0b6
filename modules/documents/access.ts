import type { AccessFragment } from '@lantu/kernel'

/** Everyone in the district's offices reads documents; supervision registers them; how they are read is the administrator's. */
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
  'documents.readWords': ['supervisionHead', 'supervisor', 'auditor', 'administrator'],
  'documents.setWords': ['administrator'], // whoever registers documents does not also decide how they are read
}
