import type { Role } from '@lantu/kernel'
import type { MatterRow } from '@lantu/matters/contract'
import { useCallback } from 'react'
import { type TextKey, useCodeText, useLanguage } from '#language/index.ts'

export const phaseWords = {
  before: 'matters.phaseBefore',
  consulted: 'matters.phaseConsulted',
  withUnit: 'matters.phaseWithUnit',
  reported: 'matters.phaseReported',
  checking: 'matters.phaseChecking',
  ended: 'matters.phaseEnded',
} as const satisfies Readonly<Record<MatterRow['phase'], TextKey>>

export const basisWords = {
  party: 'matters.basisParty',
  government: 'matters.basisGovernment',
} as const satisfies Readonly<Record<MatterRow['basis'], TextKey>>

export const verbWords = {
  assign: 'matters.verbAssign',
  request: 'matters.verbRequest',
  escalate: 'matters.verbEscalate',
} as const satisfies Readonly<Record<'assign' | 'request' | 'escalate', TextKey>>

/** Which phases wait for somebody with this role: what 等我办 holds. */
export const phasesOfRole = (role: Role): readonly MatterRow['phase'][] => {
  switch (role) {
    case 'supervisionHead':
    case 'supervisor':
      return ['before', 'reported', 'checking']
    case 'districtLeader':
    case 'deputyLeader':
      return ['checking', 'before']
    case 'verifier':
      return ['reported', 'checking']
    case 'handler':
    case 'signer':
    case 'coHandler':
      return ['consulted', 'withUnit']
    case 'performanceOffice':
    case 'analyst':
    case 'requestCentre':
    case 'auditor':
    case 'administrator':
      return []
  }
}

export const isUnitRole = (role: Role): boolean => role === 'handler' || role === 'signer' || role === 'coHandler'

interface Named {
  readonly zh: string
  readonly en: string
}

/**
 * Names kinds, states, steps, clocks and fields. The catalogue knows those of the core; those that an upper module adds
 * are named by their policy.
 */
export function useMatterNames() {
  const name = useCodeText()
  const { language } = useLanguage()
  return useCallback(
    (what: 'kind' | 'state' | 'action' | 'clock' | 'field', code: string, policy?: Named) =>
      name('matters', `${what}.${code}`, (language === 'en' ? policy?.en : policy?.zh) ?? code),
    [name, language],
  )
}
