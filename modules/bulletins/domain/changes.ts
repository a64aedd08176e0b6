import type { Fact, FactChange } from '#contract/snapshot.ts'

/**
 * What the same bulletin would say otherwise today. Days that only grew with the calendar (超期3天 → 4天) are no change of the
 * facts and are left out; a fact that came or went is one.
 */
export function changedFacts(frozen: readonly Fact[], now: readonly Fact[]): FactChange[] {
  const then = new Map(frozen.map((fact) => [fact.key, fact]))
  const today = new Map(now.map((fact) => [fact.key, fact]))
  const keys = [...new Set([...then.keys(), ...today.keys()])]
  return keys.flatMap((key) => {
    const before = then.get(key)
    const after = today.get(key)
    const shown = after ?? before
    if (shown === undefined || (before?.value ?? null) === (after?.value ?? null)) return []
    if (before && after && shown.kind === 'days') return []
    return [
      {
        key,
        label: shown.label,
        unit: shown.unit,
        frozen: before?.value ?? null,
        now: after?.value ?? null,
        href: shown.href,
      },
    ]
  })
}
