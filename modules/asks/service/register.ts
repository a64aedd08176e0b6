import { listUnits, todayOf } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { notify } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { AskBasis, AskDetail, AskId, AskRow, NewAsk } from '#contract/ask.ts'
import type { AskReasonCode } from '#contract/reasons.ts'
import { refuse } from '#errors'
import { insertAsk, itemsOf, updateAsk } from '#store/asks.ts'
import { checkAsk } from './check.ts'
import type { FactLookups } from './lookups.ts'
import { getAsk, loadAsk } from './read.ts'
import { ownUnits, seesAll } from './sight.ts'

const streamOf = (id: AskId) => `ask:${id}`

/** Registers an ask and decides what becomes of it. Units are told only when something is left to ask of them. */
export async function registerAsk(tenancy: Tenancy, lookups: FactLookups, ask: NewAsk): Promise<AskDetail> {
  mayActFor(tenancy, ask.owner)
  const { startsOn, endsOn } = ask
  if (endsOn < startsOn || endsOn < todayOf(tenancy)) throw refuse('asks.badSpan', { params: { startsOn, endsOn } })
  await checkUnits(tenancy, [ask.owner, ...ask.audience])
  const verdict = await checkAsk(tenancy, lookups, ask)
  const id = tenancy.effects.newId<'ask'>()
  const data = {
    origin: ask.origin,
    basis: ask.basis?.kind ?? null,
    owner: ask.owner,
    audience: ask.audience,
    endsOn,
    items: ask.items.length,
    state: verdict.state,
    toAsk: verdict.toAsk,
  }
  const version = await tenancy.record({
    stream: streamOf(id),
    expected: 0,
    events: [{ type: 'ask.registered', data }],
  })
  await insertAsk(tenancy, { ...ask, id, version, state: verdict.state, reasons: verdict.reasons })
  const detail = await getAsk(tenancy, lookups, id)
  if (verdict.state === 'open') await tellUnits(tenancy, detail)
  return detail
}

/** Puts a held ask's basis on record and decides anew. */
export async function giveBasis(
  tenancy: Tenancy,
  lookups: FactLookups,
  given: { id: AskId; basis: AskBasis; expectedVersion: number },
): Promise<AskDetail> {
  const ask = await loadAsk(tenancy, given.id)
  if (ask.state !== 'held') throw refuse('asks.notHeld')
  const verdict = await checkAsk(
    tenancy,
    lookups,
    { ...ask, basis: given.basis, items: await itemsOf(tenancy, ask.id) },
    ask.id,
  )
  await change(tenancy, ask, {
    ...given,
    type: 'ask.basisGiven',
    state: verdict.state,
    reasons: verdict.reasons,
    basis: given.basis,
  })
  const detail = await getAsk(tenancy, lookups, ask.id)
  if (verdict.state === 'open') await tellUnits(tenancy, detail)
  return detail
}

/** Ends an ask before its day: units need not answer any more. */
export async function endAsk(
  tenancy: Tenancy,
  lookups: FactLookups,
  given: { id: AskId; expectedVersion: number },
): Promise<AskDetail> {
  const ask = await loadAsk(tenancy, given.id)
  mayActFor(tenancy, ask.owner)
  if (ask.state === 'ended') throw refuse('asks.ended')
  await change(tenancy, ask, { ...given, type: 'ask.ended', state: 'ended', reasons: [], basis: ask.basis })
  return getAsk(tenancy, lookups, ask.id)
}

async function change(
  tenancy: Tenancy,
  ask: AskRow,
  to: Pick<AskRow, 'state' | 'reasons' | 'basis'> & { type: string; expectedVersion: number },
) {
  const { type, expectedVersion, state, reasons, basis } = to
  const version = await tenancy.record({
    stream: streamOf(ask.id),
    expected: expectedVersion,
    events: [{ type, data: { state, basis: basis?.kind ?? null } }],
  })
  await updateAsk(tenancy, { id: ask.id, version, basis, state, reasons })
}

const tellUnits = (tenancy: Tenancy, ask: AskDetail) =>
  notify(tenancy, {
    occasion: `ask:${ask.id}/${ask.version}`,
    reason: { code: 'asks.notice.open' satisfies AskReasonCode, params: { items: ask.toAsk, endsOn: ask.endsOn } },
    subject: { subjectKind: 'ask', subjectId: ask.id },
    to: [{ units: ask.audience, roles: ['handler'] }],
    except: tenancy.actor.personId,
  })

/** A unit asks in its own name; those who see everything may act for any. */
function mayActFor(tenancy: Tenancy, owner: UnitId): void {
  if (!seesAll(tenancy.actor) && !ownUnits(tenancy.actor).includes(owner)) throw refuse('asks.notOwner')
}

async function checkUnits(tenancy: Tenancy, units: readonly UnitId[]): Promise<void> {
  const known = new Set((await listUnits(tenancy)).map((unit) => unit.id))
  const unknown = units.find((unit) => !known.has(unit))
  if (unknown !== undefined) throw refuse('asks.unknownUnit', { params: { unit: unknown } })
}
