import { findQuotient, parseDecimal } from '@lantu/kernel'
import type { Fact } from '#contract/snapshot.ts'
import type { LateLine } from './material.ts'

export const countFact = (key: string, label: string, more: { value: number; unit: string; href: string }): Fact => ({
  key,
  label,
  value: String(more.value),
  unit: more.unit,
  href: more.href,
  kind: 'count',
})

/** A part of a whole in per cent with one decimal; none of nothing. */
export const shareFact = (key: string, label: string, of: { part: number; whole: number; href: string }): Fact => ({
  key,
  label,
  value: findQuotient(parseDecimal(String(of.part * 100)), parseDecimal(String(of.whole)), 1) ?? null,
  unit: '%',
  href: of.href,
  kind: 'share',
})

/** What the facts of one commitment hang on. */
export const subjectOf = (line: LateLine) => ({
  key: `commitment/${line.id}`,
  label: line.number ?? `任务“${line.title}”`,
  href: `/ledger/${line.id}`,
})
