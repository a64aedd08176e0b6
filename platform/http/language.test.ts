import { expect, test } from 'vitest'
import { chooseLanguage, findAccepted } from './language.ts'

test.each([
  ['zh-CN,zh;q=0.9', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['en;q=0.5, zh-MO;q=0.8', 'zh-Hant'],
  ['fr, en-US;q=0.3', 'en'],
  ['en;q=0, zh', 'zh-Hans'],
  ['fr', undefined],
  ['*', undefined],
  ['', undefined],
  ['en;q=x', 'en'],
  ['e'.repeat(600), undefined],
])('%s is %s', (header, language) => {
  expect(findAccepted(header)).toBe(language)
})

test.each([
  ['what this device chose goes first', { cookie: 'en', accept: 'zh', actor: 'zh-Hant', byToken: false }, 'en'],
  [
    'a person’s setting goes before the browser',
    { cookie: undefined, accept: 'en', actor: 'zh-Hant', byToken: false },
    'zh-Hant',
  ],
  ['a program speaks by its header', { cookie: undefined, accept: 'en', actor: 'zh-Hant', byToken: true }, 'en'],
  ['a nonsense cookie is not looked at', { cookie: 'xx', accept: 'en', actor: undefined, byToken: false }, 'en'],
  [
    'nothing known is simplified Chinese',
    { cookie: undefined, accept: undefined, actor: undefined, byToken: false },
    'zh-Hans',
  ],
] as const)('%s', (_name, wish, language) => {
  expect(chooseLanguage(wish)).toBe(language)
})
