import type { Fault } from '@lantu/kernel'
import type { z } from 'zod'
import { sayOf, sayUnknown } from './fault-say.ts'

type Issue = z.core.$ZodIssue

/** Where a fault's value stood. A body's place is a JSON pointer (RFC 6901); a query's is `?name`, a path's `{name}`. */
export type Part = 'body' | 'query' | 'params'

/** One fault per place that broke its contract, the first that zod met there, each with what is allowed. */
export function faultsOf(issues: readonly Issue[], part: Part): Fault[] {
  const byPlace = new Map<string, Fault>()
  for (const fault of issues.flatMap((issue) => faultsOfIssue(issue, part, []))) {
    if (!byPlace.has(fault.where)) byPlace.set(fault.where, fault)
  }
  return [...byPlace.values()]
}

function faultsOfIssue(issue: Issue, part: Part, before: readonly PropertyKey[]): Fault[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ where: placeOf([...path, key], part), code: 'unknown', say: sayUnknown }))
  }
  if (issue.code === 'invalid_union') {
    const closest = closestBranch(issue.errors)
    if (closest) return closest.flatMap((inner) => faultsOfIssue(inner, part, path))
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.flatMap((inner) => faultsOfIssue(inner, part, path))
  }
  return [{ where: placeOf(path, part), code: issue.code, say: sayOf(issue) }]
}

/** The branch the sender most likely meant: the one whose faults lie deepest, so its outer shape fitted. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))
  const fitting = branches.filter((issues) => depth(issues) > 0)
  return fitting.sort((a, b) => a.length - b.length || depth(b) - depth(a))[0]
}

function placeOf(path: readonly PropertyKey[], part: Part): string {
  if (part === 'query') return `?${path.map(String).join('.')}`
  if (part === 'params') return `{${path.map(String).join('.')}}`
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
