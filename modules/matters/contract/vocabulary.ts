import { z } from 'zod'

/** Where a state stands in the loop, the same for every kind, so that lists and boards can count across kinds. */
export const phases = ['before', 'consulted', 'withUnit', 'reported', 'checking', 'ended'] as const
export type Phase = (typeof phases)[number]

/** How a matter ended: 销号, 转常态化, 终止, 不予立项. */
export const outcomes = ['closed', 'normalised', 'terminated', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

/** Facts that stand on a matter beside its state. */
export const flags = ['closureProposed', 'extensionAsked', 'suspended', 'objection', 'reopenProposed'] as const
export type Flag = (typeof flags)[number]

/** 交办 (assign), 商请 (request), 提请市级协调 (escalate). */
export const verbs = ['assign', 'request', 'escalate'] as const
export type Verb = (typeof verbs)[number]

/** Whose clock it is: who is reminded of it. */
export const clockOwners = ['lead', 'leadAndCo', 'supervision'] as const
export type ClockOwner = (typeof clockOwners)[number]

/** 党委督查 or 政府督查: a meeting chaired by the 区委书记 makes the first. */
export const Basis = z.enum(['party', 'government'])
export type Basis = z.infer<typeof Basis>

/** What a matter is about; the core knows no more of it than this. */
export const Subject = z.object({
  subjectKind: z.string().regex(/^[a-z][a-zA-Z]*$/),
  subjectId: z.string().min(1).max(100),
})
export type Subject = z.infer<typeof Subject>
