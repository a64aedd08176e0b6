import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { BlockerRow } from './read.ts'
import { projectTables } from './tables.ts'

/** Writes one version of a blocker; the key refuses a second writer of the same version. */
export async function insertBlocker(
  tenancy: Tenancy,
  { projectId, blocker }: { projectId: string; blocker: BlockerRow },
): Promise<void> {
  await projectTables(tenancy)
    .insertInto('ledger.blocker')
    .values({
      district_id: tenancy.district,
      blocker_id: blocker.id,
      version: blocker.version,
      known_from: tenancy.at,
      project_id: projectId,
      what: blocker.what,
      since: blocker.since,
      level: blocker.level,
      unit_id: blocker.unitId,
      asked_on: blocker.askedOn,
      promised_by: blocker.promisedBy,
      needs_leader: blocker.needsLeader,
      removed_on: blocker.removedOn,
      verified_how: blocker.verifiedHow,
      matter_id: blocker.matterId,
      by_person: tenancy.actor.personId,
    })
    .execute()
}

/** The project a blocker stands on; who may see it is the project’s own condition. */
export async function findProjectOf(tenancy: Tenancy, blockerId: string): Promise<string | undefined> {
  const answer = await sql<{ id: string }>`
    select project_id as id from ledger.blocker
    where district_id = ${tenancy.district} and blocker_id = ${blockerId}::uuid limit 1`.execute(tenancy.db)
  return answer.rows[0]?.id
}
