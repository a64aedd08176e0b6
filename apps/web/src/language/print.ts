import type { Language } from '@lantu/kernel'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalogue, TextParams } from './keys.ts'

/** ICU messages are compiled when first printed, once per language and template. */
const compiled = new Map<string, IntlMessageFormat>()

function compile(template: string, language: Language): IntlMessageFormat {
  const id = `${language} ${template}`
  const known = compiled.get(id)
  if (known) return known
  const made = new IntlMessageFormat(template, language)
  compiled.set(id, made)
  return made
}

/** The template of a key, `area.key`, where the key itself may hold points (reason codes do). */
export function findTemplate(catalogue: Catalogue, key: string): string | undefined {
  const point = key.indexOf('.')
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = catalogue
  const area = areas[key.slice(0, point)]
  const name = key.slice(point + 1)
  return area && Object.hasOwn(area, name) ? area[name] : undefined
}

/** A template without braces, tags or quotes is printed as it stands; most are. */
export function printTemplate(template: string, language: Language, params: TextParams = {}): string {
  if (!/[{'<]/.test(template)) return template
  return String(compile(template, language).format(params))
}
