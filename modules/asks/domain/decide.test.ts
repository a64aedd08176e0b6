import { parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AskId, type ItemFinding, type NewAsk } from '#contract/ask.ts'
import { decideAsk, stateOn } from './decide.ts'
import { factText } from './fact-key.ts'

const day = parsePlainDate
const today = day('2024-05-20')
const ask = {
  origin: 'district',
  basis: { kind: 'meeting', reference: '区政府常务会〔2024〕8号' },
  statistical: null,
  endsOn: day('2024-12-31'),
} satisfies Partial<NewAsk>
const form = {
  number: '京统区1表',
  authority: '北京市统计局',
  approval: '国统制〔2023〕1号',
  validTo: day('2024-12-31'),
}
const unknown: ItemFinding = { label: '社零', fact: null, known: null, askedBy: null }
const known: ItemFinding = {
  ...unknown,
  known: {
    value: '5.0',
    unit: 'percent',
    source: { subjectKind: 'indicator', subjectId: 'x' },
    on: day('2024-05-01'),
    edition: null,
  },
}
const asked: ItemFinding = { ...unknown, askedBy: AskId.parse('0190c0de-0000-7000-8000-000000000001') }

describe('an ask', () => {
  test.each([
    ['of the district without basis', { ...ask, basis: null }, 'asks.noBasis'],
    ['on a form out of date', { ...ask, statistical: { ...form, validTo: day('2024-05-19') } }, 'asks.formExpired'],
    ['that outlives its form', { ...ask, statistical: { ...form, validTo: day('2024-06-30') } }, 'asks.formEndsFirst'],
  ])('%s is held', (_, held, code) => {
    expect(decideAsk(held, [unknown], today)).toMatchObject({ state: 'held', reasons: [{ code }] })
  })

  test('of the city needs no basis of the district', () => {
    expect(decideAsk({ ...ask, origin: 'city', basis: null }, [unknown], today).state).toBe('open')
  })

  test('for what is known, or asked already, is answered from the record', () => {
    expect(decideAsk(ask, [known, asked], today)).toMatchObject({ state: 'answered', toAsk: 0, spared: 2 })
    expect(decideAsk(ask, [known, unknown], today)).toMatchObject({
      state: 'open',
      toAsk: 1,
      spared: 1,
      reasons: [{ code: 'asks.spared' }],
    })
  })

  test('ends with its last day', () => {
    expect([stateOn('open', today, today), stateOn('open', day('2024-05-19'), today)]).toEqual(['open', 'ended'])
  })

  test('never asks for more than is unknown, and counts every item once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(unknown, known, asked), { minLength: 1 }), (items) => {
        const { toAsk, spared } = decideAsk(ask, items, today)
        expect(toAsk).toBe(items.filter((item) => item === unknown).length)
        expect(toAsk + spared).toBe(items.length)
      }),
    )
  })
})

test('a fact has one text whatever the order of its key', () => {
  expect(factText({ period: '2024-01-01/2024-03-31', indicator: 'a' })).toBe(
    factText({ indicator: 'a', period: '2024-01-01/2024-03-31' }),
  )
})
