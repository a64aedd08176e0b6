import { idOf } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { ImportReport } from '#contract/indicator.ts'
import { insertObservations, type NewObservation } from '#store/observations.ts'
import { assessAll } from './assess.ts'

const BatchId = idOf('batch')

/**
 * Records published figures: one event for the whole batch, known keys left alone, and the outlook of every target touched made
 * anew in the same transaction.
 */
export async function recordObservations(
  tenancy: Tenancy,
  rows: readonly NewObservation[],
  from: { name: string; read?: number; refused?: number },
): Promise<ImportReport> {
  const batchId = BatchId.parse(tenancy.effects.newId<'batch'>())
  const recorded = await insertObservations(tenancy, { batchId, rows })
  await tenancy.record({
    stream: `observations:${batchId}`,
    expected: 0,
    events: [{ type: 'observations.recorded', data: { rows: rows.length, recorded, source: from.name } }],
  })
  await assessAll(tenancy, { seriesIds: [...new Set(rows.map((row) => row.seriesId))] })
  return {
    batchId,
    read: from.read ?? rows.length,
    recorded,
    known: rows.length - recorded,
    refused: from.refused ?? 0,
  }
}
