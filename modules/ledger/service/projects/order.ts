import { z } from 'zod'
import type { ProjectSort, ProjectSummary } from '#contract/projects/project.ts'
import { graveness } from '#domain/projects/flags.ts'

/** A project stands where its gravest flag puts it. */
const rankOf = ({ flags: [first] }: ProjectSummary): string =>
  first === undefined ? '9' : String(graveness(first.code))

/** The dearest first as text that sorts upward; what has no 总投资 comes last. */
const dearest = ({ total }: ProjectSummary): string =>
  total === null ? '~' : String(10n ** 16n - BigInt(total)).padStart(17, '0')

/** As much of the name as a cursor has room for; the id decides between those that begin alike. */
const begin = ({ name }: ProjectSummary): string => [...name].slice(0, 30).join('')

/** Each order by the texts it compares, ascending; the id comes last, so that no two rows are equal. */
const keysOf: Readonly<Record<ProjectSort, (row: ProjectSummary) => readonly string[]>> = {
  flags: (row) => [rankOf(row), begin(row), row.id],
  total: (row) => [dearest(row), begin(row), row.id],
  name: (row) => [begin(row), row.id],
}
export const keysBy = (sort: ProjectSort, row: ProjectSummary): readonly string[] => keysOf[sort](row)

/** Negative, zero or positive, key by key. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? ''
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/** The keys of the last row of a page: a page is only ever continued in its own order. */
export const projectCursor = (sort: ProjectSort) =>
  z.object({ sort: z.literal(sort), keys: z.array(z.string().max(60)).length(sort === 'name' ? 2 : 3) })
export const blockerCursor = z.object({ sort: z.literal('since'), keys: z.array(z.string().max(60)).length(2) })

/** The rows after `after` in the order of their keys, as many as the page holds, and where the next one begins. */
export function pageBy<T>(
  rows: readonly T[],
  given: { keys: (row: T) => readonly string[]; after: readonly string[] | undefined; limit: number },
): { rows: T[]; next: readonly string[] | null } {
  const { keys, after, limit } = given
  const ordered = rows
    .map((row) => ({ row, keys: keys(row) }))
    .filter((one) => after === undefined || compareKeys(one.keys, after) > 0)
    .sort((a, b) => compareKeys(a.keys, b.keys))
  const page = ordered.slice(0, limit)
  const last = ordered.length > limit ? page.at(-1) : undefined
  return { rows: page.map((one) => one.row), next: last?.keys ?? null }
}
