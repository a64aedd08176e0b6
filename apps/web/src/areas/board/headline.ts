import type { Board, BoardIndicator, OffItem } from '@lantu/bulletins/contract'
import { type DecimalText, decimalFromNumber, type Reason } from '@lantu/kernel'
import type { TextKey } from '#language/index.ts'

/** A headline or a sentence of the lead before it is printed: its key and the facts in it. */
export type Saying =
  | { readonly kind: 'chance'; readonly key: TextKey; readonly name: string; readonly chance: number }
  | { readonly kind: 'days'; readonly key: TextKey; readonly name: string; readonly days: number }
  | { readonly kind: 'count'; readonly key: TextKey; readonly count: number }
  | { readonly kind: 'plain'; readonly key: TextKey; readonly name: string }

/** Below this a headline says 几乎没有把握 instead of a share of ten; the scale of words for a probability sets it. */
const almostNone = 0.05
/** A half-year node from here on is no headline while the year is worse: the bound of 偏难 on the scale of words. */
const inDoubt = 0.4
const halfYearEnds = '-06-30'

/** Names lose their remark in brackets: 固定资产投资（不含农户） is 固定资产投资 in a headline. */
export const shortName = (name: string): string => name.replace(/[（(][^（）()]*[）)]$/, '')

/**
 * The most important thing off, in one sentence with a number and a verb. Before the end of June an indicator is asked
 * whether it makes its half-year node, unless the year is what is in doubt.
 */
export function headlineOf(board: Board): Saying {
  const lead = board.off.rows[0]
  const tasks = Object.values(board.lamps).reduce((sum, count) => sum + count, 0)
  if (!lead) return { kind: 'count', key: tasks > 0 ? 'board.headFine' : 'board.headNothing', count: tasks }
  const line = board.indicators.find((one) => one.href === lead.href)
  return lead.kind === 'target' && line ? targetHeadline(board, lead, line) : taskHeadline(lead)
}

function targetHeadline(board: Board, lead: OffItem, line: BoardIndicator): Saying {
  const name = shortName(line.name)
  const { half, year } = lead.probability
  const node = nodeInDoubt(board.asOf, lead.probability)
  const chance = node === 'half' ? half : year
  if (chance === null) return { kind: 'plain', key: 'board.headLit', name }
  const none = chance < almostNone
  if (line.target?.kind === 'ceiling')
    return { kind: 'chance', key: none ? 'board.headCeilingNone' : 'board.headCeiling', name, chance }
  if (node === 'half') return { kind: 'chance', key: none ? 'board.headHalfNone' : 'board.headHalf', name, chance }
  return { kind: 'chance', key: none ? 'board.headYearNone' : 'board.headYear', name, chance }
}

/** Which node a headline speaks of: the half-year one while it lies ahead and is in doubt itself, else the year. */
export function nodeInDoubt(asOf: string, chance: OffItem['probability']): 'half' | 'year' {
  const ahead = asOf <= `${asOf.slice(0, 4)}${halfYearEnds}`
  return ahead && chance.half !== null && (chance.year === null || chance.half < inDoubt) ? 'half' : 'year'
}

function taskHeadline(lead: OffItem): Saying {
  const late = lead.reasons.find((reason) => typeof reason.params['days'] === 'number' && isLate(reason))
  const days = late?.params['days']
  if (late === undefined || typeof days !== 'number') return { kind: 'plain', key: 'board.headLit', name: lead.title }
  const key = late.code === 'lamp.overdue' ? 'board.headOverdue' : 'board.headNode'
  return { kind: 'days', key, name: lead.title, days }
}

const isLate = ({ code }: Reason): boolean =>
  code === 'lamp.overdue' || code === 'lamp.nodeLate' || code === 'lamp.nodeLateLong'

/** A share 0–1 as per cent with one decimal, for printing. */
export const percentOf = (share: number): DecimalText => decimalFromNumber(share * 100, 1)

/** Reasons that say nothing beside a probability that is printed anyway, or speak of the estimate's making. */
const unsaid = new Set(['lamp.onSchedule', 'pace.excludedYears', 'pace.noBase', 'pace.likely', 'pace.halfLikely'])

/** What a reader wants beside the lamp's reason of an indicator, the first that is given. */
const wanted = ['pace.growthNeeded', 'pace.roomLeft', 'pace.roomGone']

/** Why a thing is off, in at most two sentences: what lit the lamp, and for an indicator what the rest of the year must bring. */
export function whyOff(item: OffItem): readonly Reason[] {
  const said = item.reasons.filter((reason) => !unsaid.has(reason.code))
  const lit = said.filter((reason) => reason.code.startsWith('lamp.'))
  if (item.kind === 'commitment') return lit.slice(0, 2)
  const pace = said.filter((reason) => reason.code.startsWith('pace.'))
  const rest = wanted.flatMap((code) => pace.filter((reason) => reason.code === code))[0] ?? pace[0]
  return [...lit.slice(0, 1), ...(rest ? [rest] : [])]
}
