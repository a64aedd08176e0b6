import { DocumentId, LineageRef } from '@lantu/documents/contract'
import { Reason } from '@lantu/kernel'
import { z } from 'zod'

/**
 * Why a lower row is told beside an upper one: a person confirmed it (or refused it), one commitment cites the sentences of both, or
 * they are alike. Only what is confirmed or implied carries a row out; what is suggested waits for a person.
 */
export const LinkBasis = z.enum(['confirmed', 'implied', 'suggested', 'refused'])
export type LinkBasis = z.infer<typeof LinkBasis>

export const CoverageLink = z.object({
  lowerId: DocumentId,
  lowerPosition: z.int(),
  text: z.string(),
  basis: LinkBasis,
  /** Of what is suggested: 0–1, with reasons. */
  score: z.number().min(0).max(1).nullable(),
  reasons: z.array(Reason),
})
export type CoverageLink = z.infer<typeof CoverageLink>

export const CoverageState = z.enum(['covered', 'suggested', 'uncovered'])
export type CoverageState = z.infer<typeof CoverageState>

export const CoverageRow = z.object({
  position: z.int(),
  text: z.string(),
  state: CoverageState,
  links: z.array(CoverageLink),
})
export type CoverageRow = z.infer<typeof CoverageRow>

/** An operable row below that carries out nothing above; `suggested` where something above is like it. */
export const OrphanRow = z.object({
  lowerId: DocumentId,
  position: z.int(),
  text: z.string(),
  suggested: z.boolean(),
})
export type OrphanRow = z.infer<typeof OrphanRow>

export const CoverageCounts = z.object({
  operable: z.int(),
  covered: z.int(),
  suggested: z.int(),
  uncovered: z.int(),
  orphans: z.int(),
})
export type CoverageCounts = z.infer<typeof CoverageCounts>

/** Which operable rows of a document have a row below, over all lower documents or in one of them. */
export const CoverageView = z.object({
  document: LineageRef,
  lowers: z.array(LineageRef.extend({ counts: CoverageCounts })),
  counts: CoverageCounts,
  rows: z.array(CoverageRow),
  orphans: z.array(OrphanRow),
  /** The version of the rules by which links are suggested. */
  rules: z.string(),
})
export type CoverageView = z.infer<typeof CoverageView>

/** `lower` looks at one lower document only; `show` leaves out the other rows, the counts stay whole. */
export const CoverageQuery = z.object({ lower: DocumentId.optional(), show: CoverageState.optional() })
export type CoverageQuery = z.infer<typeof CoverageQuery>
