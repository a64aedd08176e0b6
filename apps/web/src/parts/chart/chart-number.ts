import { useCallback } from 'react'
import { printDecimal, useLanguage } from '#language/index.ts'

/** A drawn number for an axis or a label, with at most one decimal. Figures of record are printed by `Figure`. */
export function useChartNumber(): (value: number, decimals?: number) => string {
  const { language } = useLanguage()
  return useCallback(
    (value, decimals) => {
      const places = decimals ?? (Number.isInteger(value) ? 0 : 1)
      const text = value.toFixed(places)
      return printDecimal(/^-0(\.0+)?$/.test(text) ? text.slice(1) : text, language)
    },
    [language],
  )
}
