import { useCallback } from 'react'
import type { TextArea } from './keys.ts'
import { findTemplate, printTemplate } from './print.ts'
import { useLanguage } from './provider.tsx'

/**
 * Names a code that travels on the wire (a state, a step, a role) by the catalogue: `name('matters', 'state.issued', '已印发')`.
 * A code the catalogue does not know, as an upper module may add, is named by the fallback it came with.
 */
export function useCodeText(): (area: TextArea, code: string, fallback: string) => string {
  const { language, catalogue } = useLanguage()
  return useCallback(
    (area, code, fallback) => {
      const template = findTemplate(catalogue, `${area}.${code}`)
      return template === undefined ? fallback : printTemplate(template, language)
    },
    [language, catalogue],
  )
}
