import type { Fault, Language, LantuError } from '@lantu/kernel'
import { problemOf, toTraditional } from '@lantu/platform/http'

/** A refusal of one piece of many, in the reader's language: what happened, and what is allowed. */
export function sayOf(error: LantuError, language: Language): string {
  const { title, allowed } = problemOf(error, language, '-')
  return allowed === undefined ? title : `${title}${language === 'en' ? '; ' : '；'}${allowed}`
}

/** What is wrong at one place of a sheet, in the reader's language. */
export const faultIn =
  (language: Language) =>
  ({ where, code, say }: Fault) => ({
    where,
    code,
    say: language === 'en' ? say.en : language === 'zh-Hant' ? toTraditional(say.zh) : say.zh,
  })
