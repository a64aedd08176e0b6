import type { Tenancy } from '@lantu/platform/db'
import { type KeptFile, keepFile, readFile } from '@lantu/platform/files'
import type { MatterId } from '#contract/ids.ts'
import { evidenceKinds, findEvidenceKind } from '#domain/evidence-kind.ts'
import type { PolicyTable } from '#domain/policy.ts'
import { refuse } from '#errors'
import { evidenceOf } from '#store/words.ts'
import { loadMatter } from './act.ts'

/** Keeps a file to be named as evidence later. What it is follows from its first bytes, not from its name. */
export async function keepEvidence(tenancy: Tenancy, file: { name: string; content: Uint8Array }): Promise<KeptFile> {
  const mediaType = findEvidenceKind(file.content)
  if (mediaType === undefined)
    throw refuse('matters.evidenceKind', { params: { name: file.name, allowed: evidenceKinds.join(', ') } })
  return keepFile(tenancy, { content: file.content, mediaType })
}

/** A file of evidence of a matter that the actor may see. */
export async function getEvidence(
  tenancy: Tenancy,
  policies: PolicyTable,
  asked: { matterId: MatterId; sha256: string },
) {
  await loadMatter(tenancy, policies, asked.matterId)
  const named = (await evidenceOf(tenancy, asked.matterId)).find((one) => one.sha256 === asked.sha256)
  const file = named && (await readFile(tenancy, named.sha256))
  if (named === undefined || file === undefined) throw refuse('matters.noEvidence')
  return { name: named.name, file }
}
