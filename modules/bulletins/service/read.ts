import { createHash } from 'node:crypto'
import { namesOf } from '@lantu/identity'
import type { Page } from '@lantu/kernel/contract'
import type { Tenancy } from '@lantu/platform/db'
import type {
  BulletinDetail,
  BulletinKind,
  BulletinRow,
  BulletinState,
  Changes,
  CitationView,
  Step,
} from '#contract/bulletin.ts'
import type { BulletinId } from '#contract/ids.ts'
import type { Snapshot } from '#contract/snapshot.ts'
import { changedFacts } from '#domain/changes.ts'
import { listSteps, type Standing } from '#domain/lifecycle.ts'
import { refuse } from '#errors'
import { findBulletin, type Held, pageOfBulletins } from '#store/bulletins.ts'
import { getSnapshot } from '#store/snapshots.ts'
import { citationsOf, getWording, stepsOf } from '#store/wordings.ts'
import { compose, wordLimit } from './draft.ts'
import { freeFromOf, notPreviewed } from './previewed.ts'

export interface After {
  readonly at: string
  readonly id: string
}

const rowOf = ({ issuer: _issuer, issuedOn: _on, textVersion: _version, ...row }: Held): BulletinRow => ({
  ...row,
  wordLimit: wordLimit(row.kind, row.asOf),
})

export async function listBulletins(
  tenancy: Tenancy,
  query: {
    kind: BulletinKind | undefined
    state: BulletinState | undefined
    after: After | undefined
    limit: number
  },
): Promise<Omit<Page<BulletinRow>, 'next'> & { next: After | null }> {
  const found = await pageOfBulletins(tenancy, { ...query, limit: query.limit + 1 })
  const rows = found.slice(0, query.limit)
  const last = rows.at(-1)
  return {
    rows: rows.map(rowOf),
    total: null,
    next: found.length > query.limit && last ? { at: last.madeAt, id: last.id } : null,
  }
}

/** Throws `bulletins.unknown`. `lock` where the caller is going to change it. */
export async function getHeld(tenancy: Tenancy, id: BulletinId, options = { lock: false }): Promise<Held> {
  const held = await findBulletin(tenancy, id, options)
  if (!held) throw refuse('bulletins.unknown')
  return held
}

export async function getBulletin(tenancy: Tenancy, id: BulletinId): Promise<BulletinDetail> {
  const held = await getHeld(tenancy, id)
  const { tree } = await getWording(tenancy, id, held.textVersion)
  const { facts, ...snapshot } = await getSnapshot(tenancy, held.snapshotId)
  const steps = await stepsOf(tenancy, id)
  const standing = standingOf(held, steps)
  return {
    ...rowOf(held),
    issuer: held.issuer,
    date: held.issuedOn ?? held.asOf,
    tree,
    citations: await viewCitations(tenancy, held, facts),
    snapshot,
    changes: await findChanges(tenancy, held, facts),
    notPreviewed: held.state === 'issued' ? null : await toPreview(tenancy, held),
    steps: await named(tenancy, steps),
    may: listSteps(standing, tenancy.actor),
  }
}

async function toPreview(tenancy: Tenancy, held: Held): Promise<BulletinDetail['notPreviewed']> {
  const missing = await notPreviewed(tenancy, held)
  const freeFrom = freeFromOf(missing)
  return freeFrom === undefined ? null : { count: missing.length, freeFrom }
}

const authoring: ReadonlySet<Step['step']> = new Set(['make', 'edit', 'refresh'])

export const standingOf = (held: Held, steps: readonly Omit<Step, 'byName'>[]): Standing => ({
  state: held.state,
  superseded: held.supersededBy !== null,
  authors: new Set(steps.flatMap(({ step, by }) => (by !== null && authoring.has(step) ? [by] : []))),
})

async function named(tenancy: Tenancy, steps: readonly Omit<Step, 'byName'>[]): Promise<Step[]> {
  const people = [...new Set(steps.flatMap((step) => (step.by === null ? [] : [step.by])))]
  const names = await namesOf(tenancy, people)
  return steps.map((step) => ({ ...step, byName: step.by === null ? null : (names.get(step.by) ?? null) }))
}

export async function viewCitations(
  tenancy: Tenancy,
  held: Pick<Held, 'id' | 'textVersion'>,
  facts: Snapshot['facts'],
): Promise<CitationView[]> {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]))
  return (await citationsOf(tenancy, held.id, held.textVersion)).map(({ n, factKey, href }) => {
    const fact = byKey.get(factKey)
    if (!fact) throw new TypeError(`citation ${n} of bulletin ${held.id} rests on no frozen fact`)
    return { n, factKey, label: fact.label, value: fact.value, unit: fact.unit, kind: fact.kind, href }
  })
}

/** What differs today from the snapshot, computed as for the snapshot's day; null once it is signed. */
export async function findChanges(tenancy: Tenancy, held: Held, frozen: Snapshot['facts']): Promise<Changes | null> {
  if (held.state === 'signed' || held.state === 'issued') return null
  const now = await compose(tenancy, { kind: held.kind, period: held.period, asOf: held.asOf })
  const rows = changedFacts(frozen, now.facts)
  const digest = createHash('sha256')
    .update(JSON.stringify(rows.map((row) => [row.key, row.frozen, row.now])))
    .digest('hex')
  return { digest, rows }
}

/** The frozen fact behind a figure. Throws `bulletins.noCitation`. */
export async function getCitation(tenancy: Tenancy, asked: { id: BulletinId; n: number }): Promise<CitationView> {
  const held = await getHeld(tenancy, asked.id)
  const { facts } = await getSnapshot(tenancy, held.snapshotId)
  const citations = await viewCitations(tenancy, held, facts)
  const found = citations.find((one) => one.n === asked.n)
  if (!found) throw refuse('bulletins.noCitation', { params: { n: asked.n, last: citations.length } })
  return found
}
