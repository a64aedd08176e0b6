import { isSelectElement, type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { askReasons } from '@lantu/asks/contract'
import { indicatorReasons } from '@lantu/indicators/contract'
import type { Language } from '@lantu/kernel'
import { clockReasons } from '@lantu/kernel/time'
import { lampReasons } from '@lantu/lamps'
import { ledgerReasons } from '@lantu/ledger/contract'
import { matterReasons, Outcome } from '@lantu/matters/contract'
import { paceReasonTexts } from '@lantu/pace'
import { signalReasons } from '@lantu/signals/contract'
import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import type { Catalogue } from './keys.ts'
import { printReason } from './reason.ts'
import { zhHans } from './zh-Hans/index.ts'
import { reasons } from './zh-Hans/reasons.ts'
import { zhHant } from './zh-Hant/index.ts'

const written: Readonly<Record<string, string>> = reasons
const catalogues: readonly (readonly [Language, Catalogue])[] = [
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
  ['en', en],
]
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')

/** Every code that is given anywhere, with the names of its parameters, read where it is exported. */
const given: readonly (readonly [string, readonly string[]])[] = [
  ...[lampReasons, clockReasons, matterReasons, askReasons, ledgerReasons, signalReasons, indicatorReasons].flatMap(
    (table) => Object.entries<readonly string[]>(table),
  ),
  ...Object.entries(paceReasonTexts).map(([code, said]) => [code, placeholders(said.zh)] as const),
]

test.each(catalogues)(
  'in %s every reason has a sentence that prints with its parameters and asks for no other',
  (...of) => {
    const [language, catalogue] = of
    for (const [code, names] of given) {
      const params = Object.fromEntries(names.map((name) => [name, 1]))
      const text = printReason({ code, params }, catalogue, language)
      expect(text, code).not.toContain('⟦')
      expect(text, code).not.toMatch(/\bnone\b/)
      expect(text.trim(), code).not.toBe('')
    }
  },
)

test('no sentence is written for a reason that nobody gives', () => {
  const codes = new Set(given.map(([code]) => code))
  const idle = Object.keys(reasons).filter((code) => !code.startsWith('sample.') && !codes.has(code))
  expect(idle).toEqual([])
})

test('every reason of the pace engine has the placeholders of its own text', () => {
  for (const [code, said] of Object.entries(paceReasonTexts)) {
    const names = placeholders(written[code] ?? '').toSorted()
    expect({ code, names }).toEqual({ code, names: placeholders(said.zh).toSorted() })
  }
})

test('a matter that ended otherwise than closed is called by how it ended, in the ledger too', () => {
  const ends = Outcome.options.filter((outcome) => outcome !== 'closed')
  for (const code of ['matters.lamp.ended', 'ledger.ended']) {
    const choices = parse(written[code] ?? '').flatMap(choicesOf)
    expect({ code, choices: choices.filter((choice) => choice !== 'other').toSorted() }).toEqual({
      code,
      choices: ends.toSorted(),
    })
  }
})

const choicesOf = (element: MessageFormatElement): readonly string[] =>
  isSelectElement(element) ? Object.keys(element.options) : []

test('a sentence has another form where a parameter is left out', () => {
  expect(printReason({ code: 'matters.lamp.inTime', params: {} }, en, 'en')).toBe('in time')
  expect(printReason({ code: 'matters.lamp.inTime', params: { due: '2024-05-27T16:00:00Z' } }, en, 'en')).toBe(
    'in time, until 27 May',
  )
})
