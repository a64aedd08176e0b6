import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Step } from '#contract/bulletin.ts'
import type { BulletinId, SnapshotId } from '#contract/ids.ts'
import { Tree } from '#contract/tree.ts'
import type { Cited } from '#domain/citing.ts'
import { tables } from './tables.ts'

export interface Wording {
  readonly version: number
  readonly snapshotId: SnapshotId
  readonly title: string
  readonly tree: Tree
  readonly edits: Readonly<Record<string, string>>
  readonly words: number
}

/** Adds a version of the words with its citations. `hrefs` by fact key. */
export async function insertWording(
  tenancy: Tenancy,
  id: BulletinId,
  input: Wording & { readonly cited: readonly (Cited & { readonly href: string })[] },
): Promise<void> {
  const { cited, ...wording } = input
  await tables(tenancy)
    .insertInto('bulletins.wording')
    .values({
      district_id: tenancy.district,
      bulletin_id: id,
      version: wording.version,
      snapshot_id: wording.snapshotId,
      title: wording.title,
      tree: JSON.stringify(wording.tree),
      edits: JSON.stringify(wording.edits),
      words: wording.words,
      made_at: tenancy.at,
    })
    .execute()
  if (cited.length === 0) return
  const [ns, keys, hrefs] = [cited.map((one) => one.n), cited.map((one) => one.factKey), cited.map((one) => one.href)]
  await sql`
    insert into bulletins.citation (district_id, bulletin_id, version, n, fact_key, href)
    select ${tenancy.district}, ${id}::uuid, ${wording.version}::int, t.* from unnest(${ns}::int[], ${keys}::text[], ${hrefs}::text[]) t`.execute(
    tenancy.db,
  )
}

const Stored = z.object({ title: z.string(), tree: Tree, edits: z.record(z.string(), z.string()) })

export async function getWording(tenancy: Tenancy, id: BulletinId, version: number): Promise<z.infer<typeof Stored>> {
  const row = await tables(tenancy)
    .selectFrom('bulletins.wording')
    .select(['title', 'tree', 'edits'])
    .where('district_id', '=', tenancy.district)
    .where('bulletin_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return Stored.parse(row)
}

const CitationRow = z.object({ n: z.int(), factKey: z.string(), href: z.string() })

export async function citationsOf(
  tenancy: Tenancy,
  id: BulletinId,
  version: number,
): Promise<z.infer<typeof CitationRow>[]> {
  const rows = await tables(tenancy)
    .selectFrom('bulletins.citation')
    .select(['n', 'fact_key as factKey', 'href'])
    .where('district_id', '=', tenancy.district)
    .where('bulletin_id', '=', id)
    .where('version', '=', version)
    .orderBy('n')
    .execute()
  return CitationRow.array().parse(rows)
}

export async function insertStep(
  tenancy: Tenancy,
  id: BulletinId,
  input: Pick<Step, 'step' | 'to' | 'comment'>,
): Promise<void> {
  await sql`
    insert into bulletins.step (district_id, bulletin_id, no, step, to_state, by_person, at, comment)
    select ${tenancy.district}, ${id}::uuid, coalesce(max(no), 0) + 1, ${input.step}, ${input.to}, ${tenancy.actor.personId}::uuid,
      ${tenancy.at}::timestamptz, ${input.comment}
    from bulletins.step where district_id = ${tenancy.district} and bulletin_id = ${id}::uuid`.execute(tenancy.db)
}

export async function stepsOf(tenancy: Tenancy, id: BulletinId): Promise<Omit<Step, 'byName'>[]> {
  const rows = await tables(tenancy)
    .selectFrom('bulletins.step')
    .select(['no', 'step', 'to_state as to', 'by_person as by', 'at', 'comment'])
    .where('district_id', '=', tenancy.district)
    .where('bulletin_id', '=', id)
    .orderBy('no')
    .execute()
  return Step.omit({ byName: true }).array().parse(rows)
}
