import { expect, test } from 'vitest'
import { fitsOneCall } from './use-pasted-page.ts'

test('a pasted page is measured as it is sent, quotes escaped and Chinese in three bytes', () => {
  expect(fitsOneCall('a'.repeat(800_000))).toBe(true)
  expect(fitsOneCall('"'.repeat(500_000))).toBe(false)
  expect(fitsOneCall('字'.repeat(300_001))).toBe(false)
})
