import { Fen, type LantuError, type Reason } from '@lantu/kernel'
import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import { type Conversion, type NewSigningStage, SigningStage } from '#contract/signings.ts'
import { refuse } from '#errors'

const order: readonly SigningStage[] = SigningStage.options

export const signingStageWords: Readonly<Record<SigningStage, string>> = {
  signed: '签约',
  landed: '注册落地',
  started: '开工',
  producing: '投产',
}

type Entry = Pick<NewSigningStage, 'stage' | 'on' | 'evidence'>
type Standing = ReadonlyMap<SigningStage, { readonly on: PlainDate; readonly evidence: string | null }>

/** What stands of the entries, oldest first: the last of each stage; one without a day takes the stage back. */
export function standingOf(entries: readonly Entry[]): Standing {
  const standing = new Map<SigningStage, { on: PlainDate; evidence: string | null }>()
  for (const { stage, on, evidence } of entries) {
    if (on === null) standing.delete(stage)
    else standing.set(stage, { on, evidence })
  }
  return standing
}

/** The furthest stage that stands; 签约 always does. */
export function furthestOf(standing: Standing): SigningStage {
  return order.findLast((stage) => standing.has(stage)) ?? 'signed'
}

/** Why an entry cannot stand beside the others, or undefined. From 落地 on it needs what proves it; days follow the stages. */
export function findEntryFault(standing: Standing, entry: NewSigningStage, today: PlainDate): LantuError | undefined {
  const known = standing.get(entry.stage)
  const stage = signingStageWords[entry.stage]
  if (entry.on === null && entry.stage === 'signed') return refuse('ledger.signing.signedStays')
  if (entry.on === null && known === undefined) return refuse('ledger.signing.notEntered', { params: { stage } })
  if ((entry.on === null || known !== undefined) && entry.reason === null)
    return refuse('ledger.signing.reasonNeeded', { params: { stage } })
  if (entry.on === null) return undefined
  if (entry.on > today) return refuse('ledger.signing.futureDay', { params: { on: entry.on, today } })
  if (entry.stage !== 'signed' && entry.evidence === null)
    return refuse('ledger.signing.evidenceNeeded', { params: { stage } })
  const place = order.indexOf(entry.stage)
  for (const [other, { on }] of standing) {
    const isBefore = order.indexOf(other) < place
    if (other === entry.stage || (isBefore ? on <= entry.on : on >= entry.on)) continue
    const params = { stage, on: entry.on, other: signingStageWords[other], otherOn: on }
    return refuse('ledger.signing.order', { params })
  }
  return undefined
}

/** Signed at least `limit` days ago and not landed. */
export function judgeSlow(
  given: { readonly stage: SigningStage; readonly on: PlainDate },
  limit: number,
  today: PlainDate,
): Reason | null {
  const days = daysBetween(given.on, today)
  return given.stage === 'signed' && days >= limit
    ? { code: 'ledger.signing.slow', params: { on: given.on, days, limit } }
    : null
}

type Counted = {
  readonly projectId: Conversion['events'][number]['projectId']
  readonly projectName: string
  readonly stage: SigningStage
  readonly amount: Fen | null
  readonly slow: Reason | null
}
type Reached = Omit<Conversion, 'events'>

function reachedBy(rows: readonly Counted[]): Reached {
  const atLeast = (stage: SigningStage) => rows.filter((row) => order.indexOf(row.stage) >= order.indexOf(stage))
  const sum = (of: readonly Counted[]) =>
    Fen.parse(of.reduce((all, row) => all + BigInt(row.amount ?? '0'), 0n).toString())
  const landed = atLeast('landed')
  return {
    signed: rows.length,
    landed: landed.length,
    started: atLeast('started').length,
    producing: atLeast('producing').length,
    slow: rows.filter((row) => row.slow !== null).length,
    amountSigned: sum(rows),
    amountLanded: sum(landed),
  }
}

/** How far what was signed has come, over all and by event, the most signed first. */
export function conversionOf(rows: readonly Counted[]): Conversion {
  const events = [...Map.groupBy(rows, (row) => row.projectId)].map(([projectId, of]) => ({
    projectId,
    projectName: of[0]?.projectName ?? '',
    ...reachedBy(of),
  }))
  return {
    ...reachedBy(rows),
    events: events.sort((a, b) => b.signed - a.signed || (a.projectId < b.projectId ? -1 : 1)),
  }
}
