import type { Language, Reason } from '@lantu/kernel'
import { useCallback } from 'react'
import { printDate, printInstant, printPeriod, splitInstant } from './dates.ts'
import type { Catalogue, TextParams } from './keys.ts'
import { isDecimal, printDecimal } from './numbers.ts'
import { findTemplate, printTemplate } from './print.ts'
import { useLanguage } from './provider.tsx'

/**
 * Prints a reason by its code. Parameters that are plain dates, periods, instants or decimals are printed in the reader's
 * way first. A code without a sentence is shown as it is, with its parameters: never hidden, so that it gets its sentence.
 */
export function printReason(reason: Reason, catalogue: Catalogue, language: Language): string {
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(reason.params)) {
    params[name] = printParam(name === 'due' ? lastDayOf(value) : value, language)
  }
  const template = findTemplate(catalogue, `reasons.${reason.code}`)
  if (template === undefined) return `⟦${reason.code}⟧ ${listParams(params)}`.trim()
  // A parameter that was left out reads `none`, so that a sentence can have another form without it: `{due, select, none {…}}`.
  return printTemplate(template, language, withNone(params))
}

const withNone = (params: Record<string, string | number>): TextParams =>
  new Proxy(params, {
    has: () => true,
    get: (given, name) => (typeof name === 'string' ? (given[name] ?? 'none') : undefined),
  })

/** A deadline that is the end of a day travels as 00:00 of the next one and is printed as the last day that counts. */
function lastDayOf(due: string | number): string | number {
  if (typeof due === 'number' || splitInstant(due)?.time !== '00:00' || !due.includes('T')) return due
  return splitInstant(new Date(new Date(due).getTime() - 60_000).toISOString())?.date ?? due
}

function printParam(value: string | number, language: Language): string | number {
  // An engine's own numbers come with all their digits; shares below one stay whole, for they are printed as per cent.
  if (typeof value === 'number') return Math.abs(value) < 1 ? value : Math.round(value * 100) / 100
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return printDate(value, language)
  if (/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(value)) return printPeriod(value, language)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return printInstant(value, language)
  if (isDecimal(value)) return printDecimal(value, language)
  return value
}

const listParams = (params: TextParams): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

export function useReason(): (reason: Reason) => string {
  const { language, catalogue } = useLanguage()
  return useCallback((reason) => printReason(reason, catalogue, language), [language, catalogue])
}
