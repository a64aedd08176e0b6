import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import type { DocumentKind, DocumentLevel } from '#contract/document.ts'
import { refuse } from '#errors'

/** From the top down. */
const levels: readonly DocumentLevel[] = ['city', 'district', 'department', 'street']

/** The level of a document whose giver says none: what the city sends is the city's, all else the district's. */
export const usualLevel = (kind: DocumentKind): DocumentLevel =>
  kind === 'cityItem' || kind === 'cityTask' ? 'city' : 'district'

/** A document carries out one of its own level or of one above: a 折子 the report of the same district, never a street's plan. */
export function judgeParent(
  level: DocumentLevel,
  parent: { readonly level: DocumentLevel; readonly title: string },
): Result<void, LantuError> {
  return levels.indexOf(parent.level) <= levels.indexOf(level)
    ? ok(undefined)
    : err(refuse('documents.parentBelow', { params: { title: parent.title } }))
}
