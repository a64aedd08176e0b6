import { listUnits } from '@lantu/identity'
import { inForce, type Period, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { BulletinKind } from '#contract/bulletin.ts'
import { SnapshotId } from '#contract/ids.ts'
import type { Snapshot } from '#contract/snapshot.ts'
import { composeEconomy } from '#domain/economy.ts'
import { composeInspection } from '#domain/inspection.ts'
import type { Composed } from '#domain/material.ts'
import { wordLimits } from '#domain/word-count.ts'
import { ruleVersions } from '#store/district.ts'
import { economyMaterial } from '#store/economy-material.ts'
import { inspectionMaterial } from '#store/inspection-material.ts'
import { findAuditHead } from '#store/snapshots.ts'

export interface Asked {
  readonly kind: BulletinKind
  readonly period: Period
  readonly asOf: PlainDate
}

export async function unitNamesOn(tenancy: Tenancy, asOf: PlainDate): Promise<ReadonlyMap<string, string>> {
  return new Map((await listUnits(tenancy, { asOf })).map((unit) => [unit.id, unit.shortName ?? unit.name]))
}

/** What the bulletin says from the records as they are now. */
export async function compose(tenancy: Tenancy, { kind, ...asked }: Asked): Promise<Composed> {
  const material = { ...asked, unitNames: await unitNamesOn(tenancy, asked.asOf) }
  switch (kind) {
    case 'inspection':
      return composeInspection(await inspectionMaterial(tenancy, material))
    case 'economy':
      return composeEconomy(await economyMaterial(tenancy, material))
  }
}

/** The facts of the words, ready to be frozen with the audit chain's head and the rules in force. */
export async function freeze(tenancy: Tenancy, asOf: PlainDate, made: Composed): Promise<Snapshot> {
  return {
    id: SnapshotId.parse(tenancy.effects.newId<'snapshot'>()),
    asOf,
    madeAt: tenancy.at,
    auditHead: await findAuditHead(tenancy),
    rules: ruleVersions(asOf),
    facts: [...made.facts],
  }
}

export const wordLimit = (kind: BulletinKind, asOf: PlainDate): number => inForce(wordLimits[kind], asOf).value
