import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { zhHans } from './zh-Hans/index.ts'
import { zhHant } from './zh-Hant/index.ts'

type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>

const flatten = (catalogue: Areas): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([area, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  )

/** The names of the placeholders of an ICU message, those inside plurals and selects too. */
function placeholders(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (isPluralElement(element) || isSelectElement(element)) {
      return [element.value, ...Object.values(element.options).flatMap((option) => placeholders(option.value))]
    }
    return isArgumentElement(element) ? [element.value] : []
  })
}

const namesIn = (text: string): readonly string[] => [...new Set(placeholders(parse(text)))].toSorted()

const source = flatten(zhHans)

test.each([
  ['zh-Hant', zhHant],
  ['en', en],
])('%s has the keys and placeholders of the source, and every message compiles', (_, catalogue) => {
  const translated = flatten(catalogue)
  expect([...translated.keys()].toSorted()).toEqual([...source.keys()].toSorted())
  for (const [key, text] of translated) {
    expect(text, key).not.toBe('')
    expect({ key, names: namesIn(text) }).toEqual({ key, names: namesIn(source.get(key) ?? '') })
  }
})

test('Traditional Chinese holds no simplified form of the commonest words', () => {
  const all = [...flatten(zhHant).values()].join('')
  expect(all.match(/[图书们这个么为应单开关时间设]/g)).toBeNull()
})

test('English is not left in Chinese', () => {
  const left = [...flatten(en)].filter(([, text]) => /\p{Script=Han}/u.test(text))
  expect(left).toEqual([])
})
