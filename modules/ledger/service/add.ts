import type { Tenancy } from '@lantu/platform/db'
import { type NewCommitment, recordState } from '#domain/commitment.ts'
import { insertCommitments } from '#store/commitments.ts'
import { indexCommitments } from './index-commitments.ts'
import { lightCommitments } from './light.ts'

/**
 * Writes commitments whose matters stand already, makes them findable and lights them. `events` is `each` for those taken
 * from a document; an import writes one event for its file instead.
 */
export async function addCommitments(
  tenancy: Tenancy,
  list: readonly NewCommitment[],
  { events }: { events: 'each' | 'none' },
): Promise<void> {
  await insertCommitments(tenancy, list)
  if (events === 'each') for (const one of list) await recordAdded(tenancy, one)
  await indexCommitments(
    tenancy,
    list.map((one) => ({
      ...one,
      number: one.matter?.number ?? null,
      phase: one.matter?.phase ?? recordState.phase,
    })),
  )
  await lightCommitments(tenancy, { ids: list.map((one) => one.id) })
}

const recordAdded = (tenancy: Tenancy, one: NewCommitment) =>
  tenancy.record({
    stream: `commitment:${one.id}`,
    expected: 0,
    events: [
      {
        type: 'commitment.added',
        data: {
          matter: one.matter?.matterId ?? null,
          document: one.documentId,
          rows: one.spans.map((span) => span.position),
          domain: one.domain,
          lead: one.leadUnitId,
          co: [...one.coUnitIds],
          due: one.due,
          recordOnly: one.matter === null,
        },
      },
    ],
  })
