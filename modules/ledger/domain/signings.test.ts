import { Fen } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProjectId } from '#contract/projects/ids.ts'
import { type NewSigningStage, SigningStage } from '#contract/signings.ts'
import { conversionOf, findEntryFault, furthestOf, judgeSlow, standingOf } from './signings.ts'

const day = parsePlainDate
const entry = (stage: SigningStage, on: string | null, more: Partial<NewSigningStage> = {}): NewSigningStage => ({
  stage,
  on: on === null ? null : day(on),
  evidence: stage === 'signed' ? null : '营业执照',
  reason: null,
  ...more,
})
const today = day('2024-05-22')

test('久未落地: found on the day the limit is passed, not the day before, nor once it has landed', () => {
  const on = day('2023-11-24')
  expect(judgeSlow({ stage: 'signed', on }, 180, day('2024-05-21'))).toBeNull()
  expect(judgeSlow({ stage: 'signed', on }, 180, today)).toEqual({
    code: 'ledger.signing.slow',
    params: { on, days: 180, limit: 180 },
  })
  expect(judgeSlow({ stage: 'landed', on }, 180, today)).toBeNull()
})

describe('entries', () => {
  const codeOf = (before: readonly NewSigningStage[], one: NewSigningStage) =>
    findEntryFault(standingOf(before), one, today)?.code
  const signed = entry('signed', '2024-03-01')

  test.each([
    ['landing without a proof', entry('landed', '2024-04-01', { evidence: null }), 'ledger.signing.evidenceNeeded'],
    ['landing before the signing', entry('landed', '2024-02-01'), 'ledger.signing.order'],
    ['a day to come', entry('landed', '2024-06-01'), 'ledger.signing.futureDay'],
    ['a correction without a reason', entry('signed', '2024-03-02'), 'ledger.signing.reasonNeeded'],
    ['taking the signing back', entry('signed', null, { reason: '错' }), 'ledger.signing.signedStays'],
    ['taking back what never was', entry('started', null, { reason: '错' }), 'ledger.signing.notEntered'],
  ])('%s is refused', (_, one, code) => {
    expect(codeOf([signed], one)).toBe(code)
  })

  test('a stage may be left out, corrected with its reason and taken back', () => {
    expect(codeOf([signed], entry('started', '2024-04-01'))).toBeUndefined()
    expect(codeOf([signed], entry('signed', '2024-03-02', { reason: '日期登错' }))).toBeUndefined()
    const landed = [signed, entry('landed', '2024-04-01')]
    expect(codeOf(landed, entry('landed', null, { reason: '执照被撤' }))).toBeUndefined()
  })
})

test('whatever is entered in turn, what stands is in order and 签约 always stands', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((at) => `2024-04-${String(at).padStart(2, '0')}`)
  const entries = fc.array(
    fc
      .tuple(fc.constantFrom(...SigningStage.options), fc.option(days, { nil: null }))
      .map(([stage, on]) => entry(stage, on, { reason: '理由' })),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(entries, (given) => {
      const kept = [entry('signed', '2024-04-01')]
      for (const one of given) if (!findEntryFault(standingOf(kept), one, today)) kept.push(one)
      const standing = standingOf(kept)
      const order = SigningStage.options.flatMap((stage) => standing.get(stage)?.on ?? [])
      expect(order).toEqual(order.toSorted())
      expect(standing.has('signed')).toBe(true)
      expect(standing.has(furthestOf(standing))).toBe(true)
    }),
  )
})

test('签约 → 落地 in figures: a result counts for every stage it has passed', () => {
  const event = (tail: string) => ProjectId.parse(`01890000-0000-7000-8000-00000000000${tail}`)
  const row = (tail: string, stage: SigningStage, amount: string | null) => ({
    projectId: event(tail),
    projectName: `活动${tail}`,
    stage,
    amount: amount === null ? null : Fen.parse(amount),
    slow: stage === 'signed' ? { code: 'ledger.signing.slow', params: {} } : null,
  })
  const found = conversionOf([row('a', 'signed', '100'), row('a', 'producing', '250'), row('b', 'landed', null)])
  expect(found).toMatchObject({
    signed: 3,
    landed: 2,
    started: 1,
    producing: 1,
    slow: 1,
    amountSigned: '350',
    amountLanded: '250',
  })
  expect(found.events.map(({ projectName, signed, landed }) => [projectName, signed, landed])).toEqual([
    ['活动a', 2, 1],
    ['活动b', 1, 1],
  ])
})
