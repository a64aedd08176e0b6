import { todayOf } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { AskDetail, AskId, AskRow, AskState } from '#contract/ask.ts'
import { stateOn } from '#domain/decide.ts'
import { refuse } from '#errors'
import { findAsk, itemsOf, selectAsks } from '#store/asks.ts'
import { findingsOf } from './check.ts'
import type { FactLookups } from './lookups.ts'
import { ownUnits, seesAll } from './sight.ts'

/** The ask as it stands today; throws `asks.missing` where it does not concern the actor. */
export async function loadAsk(tenancy: Tenancy, id: AskId): Promise<AskRow> {
  const ask = await findAsk(tenancy, id)
  if (ask === undefined) throw refuse('asks.missing')
  const own = ownUnits(tenancy.actor)
  // A held ask is not yet the units' business: they see it when it goes out.
  const concerned = own.includes(ask.owner) || (ask.state !== 'held' && own.some((unit) => ask.audience.includes(unit)))
  if (!seesAll(tenancy.actor) && !concerned) throw refuse('asks.missing')
  return { ...ask, state: stateOn(ask.state, ask.endsOn, todayOf(tenancy)) }
}

/** One ask with what the record knows of its items now: as facts come in elsewhere, less is left to ask. */
export async function getAsk(tenancy: Tenancy, lookups: FactLookups, id: AskId): Promise<AskDetail> {
  const ask = await loadAsk(tenancy, id)
  const items = await findingsOf(tenancy, lookups, { items: await itemsOf(tenancy, id), self: id })
  const toAsk = items.filter((item) => item.known === null && item.askedBy === null).length
  return { ...ask, items, toAsk, spared: items.length - toAsk }
}

export interface AskPage {
  readonly rows: AskRow[]
  readonly next: { readonly endsOn: string; readonly id: AskId } | null
}

/** Asks that concern the actor, by their end. */
export async function listAsks(
  tenancy: Tenancy,
  asked: {
    state?: AskState | undefined
    unit?: UnitId | undefined
    after?: { endsOn: string; id: string } | undefined
    limit: number
  },
): Promise<AskPage> {
  const today = todayOf(tenancy)
  const sight = seesAll(tenancy.actor) ? null : ownUnits(tenancy.actor)
  const found = await selectAsks(tenancy, { ...asked, sight, today, limit: asked.limit + 1 })
  const rows = found.slice(0, asked.limit).map((row) => ({ ...row, state: stateOn(row.state, row.endsOn, today) }))
  const last = found.length > asked.limit ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : { endsOn: last.endsOn, id: last.id } }
}
