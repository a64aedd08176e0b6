import type { Page } from '@lantu/kernel/contract'
import type { Tenancy } from '@lantu/platform/db'
import type { Signal, SignalId } from '#contract/index.ts'
import { refuse } from '#errors'
import { findSignal, moveState, pageOfSignals } from '#store/signals.ts'

export interface After {
  readonly at: string
  readonly id: string
}

export async function listSignals(
  tenancy: Tenancy,
  query: {
    state: 'current' | 'recovered' | 'all'
    subjectId: string | undefined
    after: After | undefined
    limit: number
  },
): Promise<Omit<Page<Signal>, 'next'> & { next: After | null }> {
  const found = await pageOfSignals(tenancy, { ...query, limit: query.limit + 1 })
  const rows = found.slice(0, query.limit)
  const last = rows.at(-1)
  return { rows, total: null, next: found.length > query.limit && last ? { at: last.firstSeen, id: last.id } : null }
}

export async function getSignal(tenancy: Tenancy, id: SignalId): Promise<Signal> {
  const found = await findSignal(tenancy, id)
  if (!found) throw refuse('signals.unknown')
  return found
}

/** 已知悉: somebody looks into it. Refuses a stale version through the stream, and a signal that has recovered. */
export async function acknowledge(tenancy: Tenancy, input: { id: SignalId; version: number }): Promise<Signal> {
  const signal = await getSignal(tenancy, input.id)
  if (signal.state === 'recovered') throw refuse('signals.recovered', { params: { at: signal.recoveredAt ?? '' } })
  if (!(await moveState(tenancy, input.id, { state: 'acknowledged', expected: input.version })))
    throw refuse('signals.changed')
  await tenancy.record({
    stream: `signal:${input.id}`,
    expected: 'latest',
    events: [{ type: 'signal.acknowledged', data: {} }],
  })
  return getSignal(tenancy, input.id)
}
