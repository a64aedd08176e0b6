import type { Language } from '@lantu/kernel'
import type { Catalogue } from './keys.ts'
import { zhHans } from './zh-Hans/index.ts'

/** Simplified Chinese is in the first load; the other two come when asked for. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'zh-Hans':
      return zhHans
    case 'zh-Hant':
      return (await import('./zh-Hant/index.ts')).zhHant
    case 'en':
      return (await import('./en/index.ts')).en
  }
}
