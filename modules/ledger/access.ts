import type { AccessFragment } from '@lantu/kernel'

const supervision = ['supervisionHead', 'supervisor'] as const
const overview = [
  'districtLeader',
  'deputyLeader',
  ...supervision,
  'verifier',
  'performanceOffice',
  'analyst',
  'requestCentre',
  'auditor',
] as const

/** Words open the door; services narrow what units may do to their own units. Only supervision decides what enters the ledger. */
export const access = {
  'ledger.read': [...overview, 'handler', 'signer', 'coHandler'],
  'ledger.readAll': overview, // without it only what was put to one's own units
  'ledger.review': supervision, // 对账, 拟办, 征求意见
  'ledger.approve': ['supervisionHead', 'districtLeader', 'deputyLeader'], // 审定, more than the usual number
  'ledger.issue': ['supervisionHead', 'districtLeader', 'deputyLeader'], // 印发
  'ledger.opinion': ['handler', 'signer', 'coHandler'],
  'ledger.progress': ['handler', 'signer', 'coHandler'],
  'ledger.import': supervision,
  'ledger.policies': [...supervision, 'analyst', 'handler', 'signer'], // units enter those that they lead
  'ledger.seeBoards': [...overview, 'handler', 'signer', 'coHandler'],
  'ledger.boards': supervision, // what boards there are and what stands on them
  'ledger.seeColumnSets': [...overview, 'handler', 'signer', 'coHandler', 'administrator'],
  'ledger.columnSets': [...supervision, 'administrator'], // the district’s own columns of exported sheets
  'ledger.feedWords': ['supervisionHead', 'administrator'], // whether calendar feeds name titles
  'ledger.projects': [...supervision, 'analyst'], // projects and what was counted of them
  'ledger.projectFacts': [...supervision, 'analyst', 'handler', 'signer', 'coHandler'], // stages, funds, blockers of one’s own
  'ledger.mail': [...supervision, 'administrator', 'handler', 'signer', 'coHandler'], // what came of messages; units see their own
  'ledger.mailAddresses': ['administrator', 'supervisionHead'], // from which addresses of units mail is read
} as const satisfies AccessFragment
