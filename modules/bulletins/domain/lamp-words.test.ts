import { lampReasons } from '@lantu/lamps'
import { expect, test } from 'vitest'
import { startCiting } from './citing.ts'
import { lampReasonWords, reasonsRuns } from './lamp-words.ts'
import { findLooseFigures } from './loose-figures.ts'

const ofLamps = Object.entries(lampReasons).filter(([code]) => !code.startsWith('lamp.change.'))

test('every reason of the lamp engine has a sentence that names only its parameters', () => {
  expect(Object.keys(lampReasonWords).sort()).toEqual(ofLamps.map(([code]) => code).sort())
  for (const [code, params] of ofLamps) {
    const named = [...(lampReasonWords[code] ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect([...params].filter((param) => named.includes(param)).sort()).toEqual([...new Set(named)].sort())
    expect(findLooseFigures((lampReasonWords[code] ?? '').replaceAll(/\{\w+\}/g, ''))).toEqual([])
  }
})

test('figures of a reason are cited, days are dates, a name with digits is cited as a whole', () => {
  const citing = startCiting()
  const subject = { key: 'commitment/a', label: '督办〔2024〕1号', href: '/ledger/a' }
  const runs = reasonsRuns(
    citing,
    [
      { code: 'lamp.nodeLate', params: { node: '建成90张床位', dueOn: '2024-05-15', days: 7, count: 1 } },
      { code: 'lamp.probabilityRed', params: { probability: 0.184, limit: 0.2 } },
      { code: 'other.unknown', params: {} },
    ],
    subject,
  )
  expect(runs.map(({ text, cite }) => (cite === undefined ? text : `${text}〔${cite}〕`)).join('')).toBe(
    '节点“建成90张床位〔1〕”应于2024年5月15日完成，滞后7天〔2〕；完成目标的可能性18%〔3〕',
  )
  expect(citing.facts().map((fact) => [fact.key, fact.value])).toEqual([
    ['commitment/a/lamp.nodeLate/node', '建成90张床位'],
    ['commitment/a/lamp.nodeLate/days', '7'],
    ['commitment/a/lamp.probabilityRed/probability', '18'],
  ])
})
