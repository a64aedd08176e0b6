import { expect, test } from 'vitest'
import { suggestFor } from './board.ts'

const known = [
  { id: '1', folded: '加快智能算力中心一期建设 一期200p投运', domain: '新质生产力' },
  { id: '2', folded: '推动数字产业集群建设', domain: '新质生产力' },
  { id: '3', folded: '办好夏季消费节', domain: '消费' },
  { id: '4', folded: '推动数字化治理', domain: '基层治理' },
]
const signs = (words: readonly string[], domains: readonly string[]) => ({
  words: words.map((word) => ({ word, folded: word })),
  domains,
})

test('words come first, a word in the board’s own domain before one elsewhere; each says why', () => {
  const found = suggestFor(signs(['数字'], ['新质生产力']), known, 10)
  expect(found.map((one) => one.id)).toEqual(['2', '4'])
  expect(found[0]?.reasons).toEqual([
    { code: 'ledger.board.word', params: { word: '数字' } },
    { code: 'ledger.board.domain', params: { domain: '新质生产力' } },
  ])
})

test('a board without words goes by its domain, and 综合 is none', () => {
  expect(suggestFor(signs([], ['消费']), known, 10).map((one) => one.id)).toEqual(['3'])
  expect(suggestFor(signs([], ['综合']), [{ id: '9', folded: '其他事项', domain: '综合' }], 10)).toEqual([])
  expect(suggestFor(signs([], []), known, 10)).toEqual([])
})
