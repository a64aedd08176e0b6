import { expect, test } from 'vitest'
import { sortUnitItems, type UnitItem } from './unit-items.ts'

const item = (id: string, more: Partial<UnitItem>): UnitItem => ({
  id,
  href: `/ledger/${id}`,
  number: null,
  title: id,
  lamp: { colour: 'green', reasons: [], rule: 'test-1' },
  state: 'handling',
  due: null,
  waitsForUnit: true,
  ...more,
})

test('what is off, near or asked comes first, what only waits for others does not', () => {
  const red: UnitItem['lamp'] = { colour: 'red', reasons: [], rule: 'test-1' }
  const { first, later } = sortUnitItems(
    [
      item('far', { due: { day: '2024-12-31' } }),
      item('near', { due: { day: '2024-05-29' } }),
      item('nearMatter', { due: { at: '2024-05-29T16:00:00Z' } }),
      item('reported', { due: { day: '2024-05-23' }, waitsForUnit: false }),
      item('off', { lamp: red }),
      item('asked', { state: 'consulting' }),
    ],
    '2024-05-22',
  )
  expect(first.map(({ id }) => id)).toEqual(['near', 'nearMatter', 'off', 'asked'])
  expect(later.map(({ id }) => id)).toEqual(['far', 'reported'])
})
