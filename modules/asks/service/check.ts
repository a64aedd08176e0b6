import { todayOf } from '@lantu/identity'
import type { Tenancy } from '@lantu/platform/db'
import type { AskId, AskItem, AskVerdict, ItemFinding, NewAsk } from '#contract/ask.ts'
import { decideAsk } from '#domain/decide.ts'
import { findAskedBy } from '#store/asks.ts'
import { type FactLookups, findKnown } from './lookups.ts'

/** What the record says to each item. `self` is the ask they belong to once it is registered. */
export async function findingsOf(
  tenancy: Tenancy,
  lookups: FactLookups,
  asked: { items: readonly AskItem[]; self: AskId | null },
): Promise<ItemFinding[]> {
  const today = todayOf(tenancy)
  const findings: ItemFinding[] = []
  for (const [position, item] of asked.items.entries()) {
    const known = await findKnown(tenancy, lookups, { item, position })
    const askedBy =
      known === undefined && item.fact !== null
        ? await findAskedBy(tenancy, item.fact, { today, except: asked.self })
        : undefined
    findings.push({ ...item, known: known ?? null, askedBy: askedBy ?? null })
  }
  return findings
}

/** Tries an ask: known facts are answered from the record, and what may not go out is held, with the reasons. */
export async function checkAsk(
  tenancy: Tenancy,
  lookups: FactLookups,
  ask: Pick<NewAsk, 'origin' | 'basis' | 'statistical' | 'endsOn' | 'items'>,
  self: AskId | null = null,
): Promise<AskVerdict> {
  return decideAsk(ask, await findingsOf(tenancy, lookups, { items: ask.items, self }), todayOf(tenancy))
}
