import type { Reason, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type ColumnType, sql } from 'kysely'
import { AskId, type AskItem, AskRow, type AskState, type NewAsk } from '#contract/ask.ts'
import { type FactKey, factText } from '#domain/fact-key.ts'

type Jsonb<T> = ColumnType<T, string, string>

type AskTables = {
  'asks.ask': {
    district_id: string
    ask_id: string
    version: number
    title: string
    origin: string
    basis_kind: string | null
    basis_reference: string | null
    owner_unit: string
    audience: string[]
    starts_on: string
    ends_on: string
    cadence: string
    form_number: string | null
    form_authority: string | null
    form_approval: string | null
    form_valid_to: string | null
    state: string
    reasons: Jsonb<unknown>
    registered_at: string
  }
  'asks.item': {
    district_id: string
    ask_id: string
    position: number
    label: string
    fact_kind: string | null
    fact_key: Jsonb<FactKey> | null
    fact_text: string | null
  }
}
const tables = ({ db }: Tenancy) => db.withTables<AskTables>()

export async function insertAsk(
  tenancy: Tenancy,
  ask: NewAsk & { id: AskId; version: number; state: AskState; reasons: readonly Reason[] },
): Promise<void> {
  const db = tables(tenancy)
  const { district } = tenancy
  await db
    .insertInto('asks.ask')
    .values({
      district_id: district,
      ask_id: ask.id,
      version: ask.version,
      title: ask.title,
      origin: ask.origin,
      basis_kind: ask.basis?.kind ?? null,
      basis_reference: ask.basis?.reference ?? null,
      owner_unit: ask.owner,
      audience: ask.audience,
      starts_on: ask.startsOn,
      ends_on: ask.endsOn,
      cadence: ask.cadence,
      form_number: ask.statistical?.number ?? null,
      form_authority: ask.statistical?.authority ?? null,
      form_approval: ask.statistical?.approval ?? null,
      form_valid_to: ask.statistical?.validTo ?? null,
      state: ask.state,
      reasons: JSON.stringify(ask.reasons),
      registered_at: tenancy.at,
    })
    .execute()
  await db
    .insertInto('asks.item')
    .values(
      ask.items.map(({ label, fact }, position) => ({
        district_id: district,
        ask_id: ask.id,
        position,
        label,
        fact_kind: fact?.factKind ?? null,
        fact_key: fact === null ? null : JSON.stringify(fact.key),
        fact_text: fact === null ? null : factText(fact.key),
      })),
    )
    .execute()
}

export async function updateAsk(
  tenancy: Tenancy,
  ask: Pick<AskRow, 'id' | 'version' | 'basis' | 'state' | 'reasons'>,
): Promise<void> {
  await tables(tenancy)
    .updateTable('asks.ask')
    .set({
      version: ask.version,
      basis_kind: ask.basis?.kind ?? null,
      basis_reference: ask.basis?.reference ?? null,
      state: ask.state,
      reasons: JSON.stringify(ask.reasons),
    })
    .where('district_id', '=', tenancy.district)
    .where('ask_id', '=', ask.id)
    .execute()
}

export interface ListAsked {
  readonly state?: AskState | undefined
  readonly unit?: UnitId | undefined
  /** Null for all, else only what these units ask or are asked. */
  readonly sight: readonly UnitId[] | null
  readonly today: string
  readonly after?: { readonly endsOn: string; readonly id: string } | undefined
  readonly limit: number
}

const concerns = (units: readonly string[]) => {
  const list = sql`${`{${units.join(',')}}`}::uuid[]`
  return sql<boolean>`(owner_unit = any (${list}) or audience && ${list})`
}

/** Asks by their end; one whose day has passed counts as ended. */
export async function selectAsks(tenancy: Tenancy, asked: ListAsked): Promise<AskRow[]> {
  let query = tables(tenancy).selectFrom('asks.ask').selectAll().where('district_id', '=', tenancy.district)
  if (asked.state === 'ended')
    query = query.where((is) => is.or([is('state', '=', 'ended'), is('ends_on', '<', asked.today)]))
  else if (asked.state !== undefined) query = query.where('state', '=', asked.state).where('ends_on', '>=', asked.today)
  if (asked.unit !== undefined) query = query.where(concerns([asked.unit]))
  if (asked.sight !== null) query = query.where(concerns(asked.sight))
  if (asked.after !== undefined)
    query = query.where(sql<boolean>`(ends_on, ask_id) > (${asked.after.endsOn}::date, ${asked.after.id}::uuid)`)
  return (await query.orderBy('ends_on').orderBy('ask_id').limit(asked.limit).execute()).map(rowOf)
}

export async function findAsk(tenancy: Tenancy, id: AskId): Promise<AskRow | undefined> {
  const row = await tables(tenancy)
    .selectFrom('asks.ask')
    .selectAll()
    .where('district_id', '=', tenancy.district)
    .where('ask_id', '=', id)
    .executeTakeFirst()
  return row && rowOf(row)
}

export async function itemsOf(tenancy: Tenancy, id: AskId): Promise<AskItem[]> {
  const rows = await tables(tenancy)
    .selectFrom('asks.item')
    .select(['label', 'fact_kind', 'fact_key'])
    .where('district_id', '=', tenancy.district)
    .where('ask_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ label, fact_kind, fact_key }) => ({
    label,
    fact: fact_kind === null || fact_key === null ? null : { factKind: fact_kind, key: fact_key },
  }))
}

/** An open ask, other than `except`, that has asked for this fact first. */
export async function findAskedBy(
  tenancy: Tenancy,
  fact: { factKind: string; key: FactKey },
  given: { today: string; except: AskId | null },
): Promise<AskId | undefined> {
  let query = tables(tenancy)
    .selectFrom('asks.item')
    .innerJoin('asks.ask', (join) =>
      join
        .onRef('asks.ask.ask_id', '=', 'asks.item.ask_id')
        .onRef('asks.ask.district_id', '=', 'asks.item.district_id'),
    )
    .select('asks.ask.ask_id')
    .where('asks.item.district_id', '=', tenancy.district)
    .where('asks.item.fact_kind', '=', fact.factKind)
    .where('asks.item.fact_text', '=', factText(fact.key))
    .where('asks.ask.state', '=', 'open')
    .where('asks.ask.ends_on', '>=', given.today)
  // An ask does not stand in its own way, nor does one registered later.
  if (given.except !== null) query = query.where('asks.ask.ask_id', '<', given.except)
  const row = await query.orderBy('asks.ask.ask_id').limit(1).executeTakeFirst()
  return row && AskId.parse(row.ask_id)
}

const rowOf = (row: {
  ask_id: string
  version: number
  title: string
  origin: string
  basis_kind: string | null
  basis_reference: string | null
  owner_unit: string
  audience: string[]
  starts_on: string
  ends_on: string
  cadence: string
  form_number: string | null
  form_authority: string | null
  form_approval: string | null
  form_valid_to: string | null
  state: string
  reasons: unknown
  registered_at: string
}): AskRow =>
  AskRow.parse({
    id: row.ask_id,
    version: row.version,
    title: row.title,
    origin: row.origin,
    basis: row.basis_kind === null ? null : { kind: row.basis_kind, reference: row.basis_reference },
    owner: row.owner_unit,
    audience: row.audience,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    cadence: row.cadence,
    statistical:
      row.form_number === null
        ? null
        : {
            number: row.form_number,
            authority: row.form_authority,
            approval: row.form_approval,
            validTo: row.form_valid_to,
          },
    state: row.state,
    reasons: row.reasons,
    registeredAt: row.registered_at,
  })
