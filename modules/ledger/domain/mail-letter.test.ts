import { expect, test } from 'vitest'
import { mailLine } from './mail-letter.ts'

const line = (taken: number, refused: number, parts: string) =>
  mailLine({ code: 'ledger.notice.mail', params: { taken, refused, parts } })

test('a letter says how many drafts there are, and what was not taken with its place and reason', () => {
  expect(line(3, 0, '')).toBe('您的来信收下 3 条，待审签')
  expect(line(0, 1, 'noNumber')).toBe('您的来信没有收下；1 处未收：没写督办编号')
  expect(line(1, 2, 'F6 share;2 signed')).toBe(
    '您的来信收下 1 条，待审签；2 处未收：F6 完成数看不懂（填 60% 或 36公里）；第 2 项这一期已审签',
  )
})

test('it repeats nothing that it does not know, and has no line for other notices', () => {
  expect(line(0, 1, '机密 words;<script> share<')).toBe('您的来信没有收下')
  expect(mailLine({ code: 'ledger.notice.missed', params: {} })).toBeUndefined()
  expect(mailLine({ code: 'ledger.notice.mailUnproved', params: {} })).toContain('直接点“回复”')
})
