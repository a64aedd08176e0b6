import type { Tenancy } from '@lantu/platform/db'
import type { AskBasis, AskDetail, AskId, AskItem, AskVerdict, KnownFact, NewAsk } from '#contract/ask.ts'
import { checkAsk } from './check.ts'
import { type FactLookup, findKnown, lookupTable } from './lookups.ts'
import { type AskPage, getAsk, listAsks } from './read.ts'
import { endAsk, giveBasis, registerAsk } from './register.ts'

/** The register of asks with the fact look-ups of every module. */
export interface Asks {
  check(tenancy: Tenancy, ask: NewAsk): Promise<AskVerdict>
  register(tenancy: Tenancy, ask: NewAsk): Promise<AskDetail>
  giveBasis(tenancy: Tenancy, given: { id: AskId; basis: AskBasis; expectedVersion: number }): Promise<AskDetail>
  end(tenancy: Tenancy, given: { id: AskId; expectedVersion: number }): Promise<AskDetail>
  get(tenancy: Tenancy, id: AskId): Promise<AskDetail>
  /** The fact on record, or undefined when nobody has said it yet; refuses kinds and keys that no module registered. */
  find(tenancy: Tenancy, fact: NonNullable<AskItem['fact']>): Promise<KnownFact | undefined>
  list(tenancy: Tenancy, asked: Parameters<typeof listAsks>[1]): Promise<AskPage>
}

/** Puts the register together; two look-ups of one fact kind stop the start. */
export function createAsks(made: { readonly lookups: readonly FactLookup[] }): Asks {
  const lookups = lookupTable(made.lookups)
  return {
    check: (tenancy, ask) => checkAsk(tenancy, lookups, ask),
    register: (tenancy, ask) => registerAsk(tenancy, lookups, ask),
    giveBasis: (tenancy, given) => giveBasis(tenancy, lookups, given),
    end: (tenancy, given) => endAsk(tenancy, lookups, given),
    get: (tenancy, id) => getAsk(tenancy, lookups, id),
    find: (tenancy, fact) => findKnown(tenancy, lookups, { item: { label: fact.factKind, fact }, position: 0 }),
    list: listAsks,
  }
}
