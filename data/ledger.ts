import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

const from = parsePlainDate('2021-02-01')
const house = { from, basis: 'house' } as const

/** How many new commitments one document may add to the ledger before somebody has to say why it must be more. */
export const commitmentCap: readonly Parameter<number>[] = [
  { ...house, value: 40, unit: 'commitment', source: 'Design §2: one meeting adds at most 40 commitments by default' },
]

/**
 * What is kept for the record only: political security, ideology and opinion, cadres, discipline (the rows marked ○ in the
 * practice of the field). No progress, lamp, matter or score is ever kept of it.
 */
export interface RecordOnlyRules {
  readonly domains: readonly string[]
  readonly words: readonly string[]
}
export const recordOnlyRules: readonly Parameter<RecordOnlyRules>[] = [
  {
    ...house,
    unit: 'rule set',
    source: 'Design §1; practice §10 rows A54, A60, A62, B8, B12, B15, B49, B50, B53',
    value: {
      domains: ['党建'],
      words: [
        '政治安全',
        '意识形态',
        '舆论引导',
        '舆情',
        '党纪学习',
        '主题教育',
        '不正之风',
        '腐败',
        '从严治党',
        '选人用人',
        '干部队伍',
        '干部教育',
        '党员教育',
        '容错免责',
        '红墙文化',
      ],
    },
  },
]

/** How much each agreement of a proposed row with a commitment counts when candidates are ranked, and how many are shown. */
export interface CandidateRules {
  readonly version: string
  /** Weight of the pairs of characters both texts have (Dice coefficient, 0–1). */
  readonly pairs: number
  readonly domain: number
  /** One named project, campaign, place or document in both. */
  readonly named: number
  /** The same last day. */
  readonly due: number
  /** Below this a commitment is no candidate. */
  readonly least: number
  readonly most: number
}
export const candidateRules: readonly Parameter<CandidateRules>[] = [
  {
    ...house,
    unit: 'rule set',
    source: 'House default, set on the seeded set of modules/ledger/domain/candidates.test.ts',
    value: { version: 'candidates-1', pairs: 0.6, domain: 0.12, named: 0.18, due: 0.1, least: 0.34, most: 5 },
  },
  {
    ...house,
    from: parsePlainDate('2024-01-01'),
    unit: 'rule set',
    source: 'House default: bench/match; at 0.34 half of what was restated by hand was not shown, at 0.25 nearly all',
    value: { version: 'candidates-2', pairs: 0.6, domain: 0.12, named: 0.18, due: 0.1, least: 0.25, most: 5 },
  },
]

/**
 * A report is due this many days after its period's end, by how often it is asked for; a day of rest rolls over. Of what is
 * reported at its end only (once), nothing is due before.
 */
export type ReportDays = Readonly<
  Record<'week' | 'fortnight' | 'tenDays' | 'month' | 'quarter' | 'half' | 'node' | 'once', number>
>
export const feedbackAfter: readonly Parameter<ReportDays>[] = [
  {
    ...house,
    value: { week: 1, fortnight: 2, tenDays: 2, month: 5, quarter: 5, half: 5, node: 2, once: 0 },
    unit: 'day',
    source: 'House default: the first working days of the next period; the shorter the period, the fewer',
  },
]

/** When a unit is reminded of a report it has not given. */
export interface ReportReminderRules {
  readonly version: string
  /** So many working days before it is due; on the day itself it is told again. */
  readonly before: number
  /** So many days after it was due, with growing pauses, then silence until the next report is due. */
  readonly after: readonly number[]
  /** From so many reports missed in a row the unit's signer and its superior are told as well. */
  readonly escalateFrom: number
}
export const reportReminderRules: readonly Parameter<ReportReminderRules>[] = [
  {
    ...house,
    unit: 'rule set',
    source:
      'House default: the pauses of 督办 reminders, so that chasing does not become a burden; the superior from the second miss',
    value: { version: 'reportReminders-1', before: 2, after: [1, 3, 7, 15, 30], escalateFrom: 2 },
  },
]

/** When a report is so near the unit's last one that its signer and supervision are shown it: 与上期雷同. */
export interface AlikeRules {
  readonly version: string
  /** Share of the pairs of characters both texts have (Dice coefficient, 0–1), days and months left out. */
  readonly least: number
}
export const alikeRules: readonly Parameter<AlikeRules>[] = [
  {
    ...house,
    unit: 'rule set',
    source: 'House default, set on the seeded pairs of modules/ledger/domain/alike.test.ts; a flag, never a refusal',
    value: { version: 'alike-1', least: 0.85 },
  },
]

/** “Due soon” on the officers' list: the last day is at most this many days ahead. */
export const dueSoonWithin: readonly Parameter<number>[] = [
  { ...house, value: 30, unit: 'day', source: 'House default: the officers’ list “due in 30 days”' },
]

/** How many views of the ledger one person may keep: more tabs than these are read by nobody. */
export const savedViewsMost: readonly Parameter<number>[] = [
  { ...house, value: 20, unit: 'view', source: 'House default: what fits one row of tabs twice' },
]
