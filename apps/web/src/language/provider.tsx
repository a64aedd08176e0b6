import { Language } from '@lantu/kernel'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Catalogue, TextKey, TextParams } from './keys.ts'
import { loadCatalogue } from './load.ts'
import { findTemplate, printTemplate } from './print.ts'
import { zhHans } from './zh-Hans/index.ts'

interface Spoken {
  readonly language: Language
  readonly catalogue: Catalogue
  readonly setLanguage: (language: Language) => void
}

const LanguageContext = createContext<Spoken>({ language: 'zh-Hans', catalogue: zhHans, setLanguage: () => {} })

const memory = 'lantu.language'

/** The language chosen last time in this browser, else Simplified Chinese. */
export function rememberedLanguage(): Language {
  const parsed = Language.safeParse(localStorage.getItem(memory))
  return parsed.success ? parsed.data : 'zh-Hans'
}

export function LanguageProvider(props: { first: Language; firstCatalogue: Catalogue; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: props.first, catalogue: props.firstCatalogue })
  const setLanguage = useCallback((language: Language) => {
    localStorage.setItem(memory, language)
    // The server writes its problems in this language, also before anyone is signed in.
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing where a trial is read over plain http.
    document.cookie = `lantu_lang=${language}; path=/; max-age=31536000; samesite=lax`
    // The page keeps its words until the new catalogue has come, so nothing flashes.
    void loadCatalogue(language).then((catalogue) => setSpoken({ language, catalogue }))
  }, [])
  useEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken.language])
  const value = useMemo(() => ({ ...spoken, setLanguage }), [spoken, setLanguage])
  return <LanguageContext value={value}>{props.children}</LanguageContext>
}

export const useLanguage = () => useContext(LanguageContext)

export type Text = (key: TextKey, params?: TextParams) => string

/** `const text = useText()`, then `text('shell.board')` or `text('parts.clockLeft', { length })`. */
export function useText(): Text {
  const { language, catalogue } = useLanguage()
  return useCallback(
    (key, params) => {
      const template = findTemplate(catalogue, key)
      return template === undefined ? `⟦${key}⟧` : printTemplate(template, language, params)
    },
    [language, catalogue],
  )
}
