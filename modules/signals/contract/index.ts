import { idOf, Reason, UnitId } from '@lantu/kernel'
import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { z } from 'zod'

export * from './reasons.ts'

export const SignalId = idOf('signal')
export type SignalId = z.infer<typeof SignalId>

/** What is behind: a target in force, or a commitment. */
export const SubjectKind = z.enum(['target', 'commitment'])
export type SubjectKind = z.infer<typeof SubjectKind>

/** A figure a signal rests on: its name, its value as text, and where it stands. */
export const Evidence = z.object({ name: z.string(), value: z.string(), href: z.string() })
export type Evidence = z.infer<typeof Evidence>

export const Signal = z.object({
  id: SignalId,
  watch: z.string(),
  subjectKind: SubjectKind,
  subjectId: z.string(),
  severity: z.enum(['amber', 'red']),
  title: z.string(),
  reasons: z.array(Reason),
  evidence: z.array(Evidence),
  rule: z.string(),
  ownerUnitId: UnitId.nullable(),
  state: z.enum(['open', 'acknowledged', 'recovered']),
  matterId: idOf('matter').nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  recoveredAt: z.string().nullable(),
  version: z.int(),
})
export type Signal = z.infer<typeof Signal>

export const signalEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/signals',
    summary: 'Signals, newest first; open ones by default',
    access: 'signals.read',
    query: PageQuery.extend({
      state: z.enum(['current', 'recovered', 'all']).default('current'),
      subjectId: z.uuid().optional(),
    }),
    response: pageOf(Signal),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/signals/:id',
    summary: 'One signal with its reasons and figures',
    access: 'signals.read',
    params: z.object({ id: SignalId }),
    response: Signal,
  }),
  acknowledge: defineEndpoint({
    method: 'POST',
    path: '/signals/:id/acknowledge',
    summary: 'Say that the signal was seen and is being looked into; it stays until it recovers',
    access: 'signals.acknowledge',
    params: z.object({ id: SignalId }),
    response: Signal,
    versioned: true,
  }),
  evaluate: defineEndpoint({
    method: 'POST',
    path: '/signals/evaluate',
    summary: 'Look now instead of at the next round',
    access: 'signals.evaluate',
    response: z.object({ seen: z.int(), opened: z.int(), recovered: z.int(), matters: z.int() }),
  }),
} as const
