import type { Paper } from '@lantu/papers/gongwen'
import type { Tenancy } from '@lantu/platform/db'
import type { BulletinId } from '#contract/ids.ts'
import { paperOf } from '#domain/paper.ts'
import { getDistrict } from '#store/district.ts'
import { getSnapshot } from '#store/snapshots.ts'
import { getWording } from '#store/wordings.ts'
import { getHeld, viewCitations } from './read.ts'

/** The bulletin as a paper, and the name and instant its files bear: the same bulletin gives the same bytes. */
export async function paperOfBulletin(
  tenancy: Tenancy,
  id: BulletinId,
): Promise<{ paper: Paper; name: string; createdAt: string }> {
  const held = await getHeld(tenancy, id)
  const { title, tree } = await getWording(tenancy, id, held.textVersion)
  const { facts, ...snapshot } = await getSnapshot(tenancy, held.snapshotId)
  const { fictional } = await getDistrict(tenancy)
  const paper = paperOf({
    ...held,
    title,
    tree,
    fictional,
    date: held.issuedOn ?? snapshot.asOf,
    citations: await viewCitations(tenancy, held, facts),
    auditHead: snapshot.auditHead,
  })
  return { paper, name: title, createdAt: snapshot.madeAt }
}
