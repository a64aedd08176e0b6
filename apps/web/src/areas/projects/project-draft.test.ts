import { expect, test } from 'vitest'
import { changesOf } from './project-changes.ts'
import { emptyDraft, readDraft, wrongFields } from './project-draft.ts'

const lead = '018f0000-0000-7000-8000-000000000001'
const whole = { ...emptyDraft(2024), name: '数字产业园二期', lead, total: '650', plan: '120.5', place: '东区' }

test('amounts go out in fen, exactly, and nothing written is nothing', () => {
  const read = readDraft(whole)
  expect(read.success && read.data).toMatchObject({
    total: '650000000',
    plan: '120500000',
    planYear: 2024,
    place: '东区',
    basis: null,
  })
  const bare = readDraft({ ...whole, total: '', plan: '' })
  expect(bare.success && bare.data).toMatchObject({ total: null, plan: null, planYear: null })
})

test('each wrong field is named', () => {
  const read = readDraft({ ...whole, name: '', lead: null, total: '-1', plan: '一百', planYear: '' })
  expect([...wrongFields(read)].toSorted()).toEqual(['leadUnitId', 'name', 'plan', 'planYear', 'total'])
  expect(wrongFields(readDraft(whole)).size).toBe(0)
})

test('only what differs is sent', () => {
  const [before, after] = [readDraft(whole), readDraft({ ...whole, plan: '121', co: [lead] })]
  if (!before.success || !after.success) throw new Error('both are whole')
  expect(changesOf(before.data, after.data)).toEqual({ plan: '121000000', planYear: 2024, coUnitIds: [lead] })
  expect(changesOf(before.data, before.data)).toEqual({})
})
