import { lampReasons } from '@lantu/lamps'
import { paceReasonTexts } from '@lantu/pace'
import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { printReason } from './reason.ts'
import { reasons } from './zh-Hans/reasons.ts'

const written: Readonly<Record<string, string>> = reasons

test('every reason of the lamp engine has a sentence that prints with its parameters', () => {
  for (const [code, names] of Object.entries(lampReasons)) {
    const params = Object.fromEntries(names.map((name) => [name, 1]))
    const text = printReason({ code, params }, { ...en }, 'en')
    expect(text, code).not.toContain('⟦')
    expect(text, code).not.toContain('none')
  }
})

test('every reason of the pace engine has a sentence with the same placeholders', () => {
  for (const [code, said] of Object.entries(paceReasonTexts)) {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).toSorted()
    expect({ code, names: names(written[code] ?? '') }).toEqual({ code, names: names(said.zh) })
  }
})

test('a sentence has another form where a parameter is left out', () => {
  expect(printReason({ code: 'matters.lamp.inTime', params: {} }, en, 'en')).toBe('in time')
  expect(printReason({ code: 'matters.lamp.inTime', params: { due: '2024-05-27T16:00:00Z' } }, en, 'en')).toBe(
    'in time, until 27 May',
  )
})
