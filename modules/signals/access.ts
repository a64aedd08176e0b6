import type { AccessFragment } from '@lantu/kernel'

/** Leaders, supervision and analysts see signals; a unit meets its own through its matters and notices. */
export const access: AccessFragment = {
  'signals.read': [
    'districtLeader',
    'deputyLeader',
    'supervisionHead',
    'supervisor',
    'handler',
    'signer',
    'verifier',
    'performanceOffice',
    'analyst',
    'auditor',
  ],
  'signals.acknowledge': ['supervisionHead', 'supervisor', 'analyst'],
  'signals.evaluate': ['supervisionHead', 'supervisor', 'analyst'],
}
