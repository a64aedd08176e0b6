import { Board, OffItem } from '@lantu/bulletins/contract'
import type { Reason } from '@lantu/kernel'

const owner = { id: '01890000-0000-7000-8000-000000000001', name: '区商务局' }
const indicator = '/indicators/01890000-0000-7000-8000-000000000002'

/** A board of an ordinary day on which nothing is off, with one indicator that has a target and no judgement. */
export const emptyBoard = (): Board =>
  Board.parse({
    asOf: '2024-05-22',
    past: false,
    off: { total: 0, rows: [] },
    indicators: [
      {
        id: '01890000-0000-7000-8000-000000000002',
        href: indicator,
        code: 'C01',
        name: '社会消费品零售总额',
        unit: 'cny100m',
        decimals: 1,
        owner,
        target: { kind: 'level', wording: '327.5亿元', value: '327.5', half: '155' },
        latest: null,
        gap: null,
        city: null,
        peers: [],
        judgement: null,
      },
    ],
    lamps: { red: 0, amber: 0, blue: 0, green: 0, grey: 0, missing: 0, closed: 0 },
    late: { total: 0, rows: [] },
    dueSoon: { within7: 0, within30: 0, rows: [] },
    waiting: { total: 0, overdue: 0, rows: [] },
    instructions: { total: 0, overdue: 0, rows: [] },
    decisions: { total: 0, overdue: 0, rows: [] },
    needsDecision: { total: 0, rows: [] },
    loop: {
      year: 2024,
      signals: 0,
      opened: 0,
      inHand: 0,
      checking: 0,
      verified: 0,
      closed: 0,
      otherEnds: 0,
      closedRate: null,
      verifiedRate: null,
    },
    titleBlock: {
      asOf: '2024-05-22',
      at: '2024-05-22T00:00:00Z',
      dataEdition: null,
      rules: {},
      calendar: 'test',
      district: { code: '990001', name: '示范区', fictional: true },
      auditHead: null,
    },
  })

const off = {
  number: null,
  rule: 'test-1',
  since: null,
  due: null,
  doing: null,
  next: { by: null, words: null },
  owner,
}

export const offTarget = (probability: OffItem['probability']): OffItem =>
  OffItem.parse({
    ...off,
    kind: 'target',
    id: 't1',
    href: indicator,
    title: '社会消费品零售总额：327.5亿元',
    lamp: 'red',
    reasons: [],
    probability,
  })

export const offTask = (reasons: readonly Reason[]): OffItem =>
  OffItem.parse({
    ...off,
    kind: 'commitment',
    id: 'c1',
    href: '/ledger/c1',
    title: '建设养老家庭病床',
    lamp: 'red',
    reasons,
    probability: { half: null, year: null },
  })
