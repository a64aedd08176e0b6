import type { ProjectRules } from '@lantu/data'
import type { Fen, Reason } from '@lantu/kernel'
import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import type { Flag, FlagCode } from '#contract/projects/flag.ts'
import type { FundsSums } from '#contract/projects/funds.ts'
import type { MilestoneView } from '#contract/projects/milestone.ts'
import type { Stage, StageSpan } from '#contract/projects/stage.ts'
import { wanOf } from './money.ts'

/** What a project is judged by. `promises` are the promised days of the blockers that stand. */
export interface ProjectFacts {
  readonly kind: string
  readonly total: Fen | null
  readonly stages: readonly StageSpan[]
  readonly milestones: readonly MilestoneView[]
  readonly funds: FundsSums | null
  readonly promises: readonly PlainDate[]
}

type Found = Omit<Flag, 'code' | 'rule'>
type Rule = (facts: ProjectFacts, rules: ProjectRules, today: PlainDate) => Found | undefined

/** The flags in the order in which they are shown, gravest first. */
const rulesByCode: Readonly<Record<FlagCode, Rule>> = {
  startedNotListed,
  listedNotCounted,
  promiseOverdue,
  milestoneLate,
  fundsHeld,
  stageLong,
}

/** The place of a flag among the others, 0 the gravest. */
export const graveness = (code: FlagCode): number => Object.keys(rulesByCode).indexOf(code)

/**
 * What is off with a project on a day. Pure: the same facts, rules and day give the same flags; nothing is stored, so none is
 * ever out of date. An investment project without 总投资 is not judged by the 500万元 line: what is not known is not held against it.
 */
export function judgeProject(facts: ProjectFacts, rules: ProjectRules, today: PlainDate): Flag[] {
  const flags: Flag[] = []
  for (const [code, rule] of Object.entries(rulesByCode) as [FlagCode, Rule][]) {
    const found = rule(facts, rules, today)
    if (found) flags.push({ code, ...found, rule: rules.version })
  }
  return flags
}

const say = (code: string, params: Reason['params'] = {}): Reason => ({ code: `ledger.project.${code}`, params })
const flag = (code: FlagCode, params: Reason['params'], clears: Reason['params'] = {}): Found => ({
  reason: say(code, params),
  clears: say(`${code}.clears`, clears),
})

const spanOf = (facts: ProjectFacts, stage: Stage): StageSpan | undefined =>
  facts.stages.find((one) => one.stage === stage)

/** 开工未入库: 先入库、后有数, so what is built and not in the register counts for nothing. */
function startedNotListed(facts: ProjectFacts, rules: ProjectRules, today: PlainDate): Found | undefined {
  const started = spanOf(facts, 'started')
  if (facts.kind !== 'investment' || facts.total === null || !started) return undefined
  if (spanOf(facts, 'listed') || spanOf(facts, 'counted')) return undefined
  if (BigInt(facts.total) < BigInt(rules.countedFrom.value) * 1_000_000n) return undefined
  const days = daysBetween(started.on, today)
  const limit = rules.listedWithin.value
  return days < limit ? undefined : flag('startedNotListed', { on: started.on, days, limit, total: wanOf(facts.total) })
}

/** 入库未纳统: in the register, and no return has counted it. */
function listedNotCounted(facts: ProjectFacts, rules: ProjectRules, today: PlainDate): Found | undefined {
  const listed = spanOf(facts, 'listed')
  if (facts.kind !== 'investment' || !listed || spanOf(facts, 'counted')) return undefined
  const days = daysBetween(listed.on, today)
  const limit = rules.countedWithin.value
  return days < limit ? undefined : flag('listedNotCounted', { on: listed.on, days, limit })
}

function promiseOverdue(facts: ProjectFacts, _rules: ProjectRules, today: PlainDate): Found | undefined {
  const broken = facts.promises.filter((day) => day < today).toSorted()
  const [on] = broken
  return on === undefined
    ? undefined
    : flag('promiseOverdue', { on, days: daysBetween(on, today), count: broken.length })
}

function milestoneLate(facts: ProjectFacts): Found | undefined {
  const late = facts.milestones.filter((one) => one.doneOn === null && one.daysLate > 0)
  const [first] = late
  return first === undefined
    ? undefined
    : flag('milestoneLate', { name: first.name, on: first.planned, days: first.daysLate, count: late.length })
}

/** 应下尽下: money in the budget and held back for longer than is usual. */
function fundsHeld(facts: ProjectFacts, rules: ProjectRules, today: PlainDate): Found | undefined {
  const since = facts.funds?.heldSince
  if (!facts.funds || !since) return undefined
  const days = daysBetween(since, today)
  const limit = rules.releasedWithin.value
  return days < limit ? undefined : flag('fundsHeld', { held: wanOf(facts.funds.held), on: since, days, limit })
}

/** Longer in 储备 or 立项 than is usual; what comes after has flags of its own. */
function stageLong(facts: ProjectFacts, rules: ProjectRules): Found | undefined {
  const now = facts.stages.at(-1)
  const usual: Partial<Record<Stage, number>> = {
    reserve: rules.usualReserve.value,
    approved: rules.usualApproved.value,
  }
  const limit = now && usual[now.stage]
  if (!now || limit === undefined || now.days < limit) return undefined
  return flag('stageLong', { stage: now.stage, on: now.on, days: now.days, limit }, { stage: now.stage })
}
