import type { Basis, Cadence, CommitmentSummary } from '@lantu/ledger/contract'
import { CommitmentSummary as Summary } from '@lantu/ledger/contract'
import { type TextKey, useText } from '#language/index.ts'

export type Domain = CommitmentSummary['domain']
export const domains: readonly Domain[] = Summary.shape.domain.options

export const domainWords: Readonly<Record<Domain, TextKey>> = {
  经济运行: 'ledger.domainEconomy',
  新质生产力: 'ledger.domainNewQuality',
  金融: 'ledger.domainFinance',
  消费: 'ledger.domainConsumption',
  开放: 'ledger.domainOpening',
  协同发展: 'ledger.domainCoordination',
  营商环境: 'ledger.domainBusiness',
  城市更新: 'ledger.domainRenewal',
  生态环境: 'ledger.domainEcology',
  民生: 'ledger.domainLivelihood',
  安全: 'ledger.domainSafety',
  基层治理: 'ledger.domainGovernance',
  文化: 'ledger.domainCulture',
  中央服务: 'ledger.domainCentral',
  党建: 'ledger.domainParty',
  改革: 'ledger.domainReform',
  综合: 'ledger.domainGeneral',
}

export const cadenceWords: Readonly<Record<Cadence, TextKey>> = {
  week: 'ledger.cadenceWeek',
  fortnight: 'ledger.cadenceFortnight',
  tenDays: 'ledger.cadenceTenDays',
  month: 'ledger.cadenceMonth',
  quarter: 'ledger.cadenceQuarter',
  half: 'ledger.cadenceHalf',
  node: 'ledger.cadenceNode',
  once: 'ledger.cadenceOnce',
}

export const basisWords: Readonly<Record<Basis, TextKey>> = {
  government: 'ledger.basisGovernment',
  party: 'ledger.basisParty',
}

/** The states of 督办 by the codes of its policy; in the order in which they are passed. */
export const stateWords = {
  registered: 'ledger.stateRegistered',
  proposed: 'ledger.stateProposed',
  declined: 'ledger.stateDeclined',
  approved: 'ledger.stateApproved',
  consulting: 'ledger.stateConsulting',
  issued: 'ledger.stateIssued',
  received: 'ledger.stateReceived',
  handling: 'ledger.stateHandling',
  countersigned: 'ledger.stateCountersigned',
  reported: 'ledger.stateReported',
  verifying: 'ledger.stateVerifying',
  submitted: 'ledger.stateSubmitted',
  returned: 'ledger.stateReturned',
  adjusted: 'ledger.stateAdjusted',
  closed: 'ledger.stateClosed',
  normalised: 'ledger.stateNormalised',
  terminated: 'ledger.stateTerminated',
  recordOnly: 'ledger.stateRecordOnly',
} as const satisfies Readonly<Record<string, TextKey>>

const known: Readonly<Record<string, TextKey>> = stateWords

/** A state's word; one that this page does not know yet is shown by its code, never hidden. */
export function useStateWord(): (state: string) => string {
  const text = useText()
  return (state) => {
    const word = Object.hasOwn(known, state) ? known[state] : undefined
    return word ? text(word) : state
  }
}
