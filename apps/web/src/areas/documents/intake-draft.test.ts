import { expect, test } from 'vitest'
import { intakeLacks, intakeOf, saidIn } from './intake-draft.ts'

test('nothing filled in is no intake, except for a 批示, which says what it lacks', () => {
  expect(intakeLacks('topicMinutes', {})).toEqual([])
  expect(intakeOf('topicMinutes', { meeting: ' ' })).toBeNull()
  expect(intakeLacks('instruction', {})).toEqual(['leaderId', 'instructedOn', 'requirement'])
})

test('one field filled in asks for the others that are needed', () => {
  expect(intakeLacks('topicMinutes', { meeting: '专题会' })).toEqual(['convenedOn', 'chairedBy'])
  expect(intakeLacks('folder', { year: '二〇二四' })).toEqual(['year'])
})

test('what was filled in for another kind stays out', () => {
  const draft = { year: '2024', occasion: '全区工作会', number: '第3次' }
  const intake = intakeOf('folder', draft)
  expect(intake).toEqual({ kind: 'folder', year: 2024 })
  expect(intake && saidIn(intake)).toEqual([{ field: 'year', value: '2024' }])
  expect(intakeOf('speech', draft)).toEqual({ kind: 'speech', occasion: '全区工作会' })
})
