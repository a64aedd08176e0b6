import { extractClauses } from '@lantu/clauses'
import { compareRules } from '@lantu/data'
import { parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ComparedPair, RowChange } from '#contract/comparison.ts'
import { type ComparedRow, compareRows } from './compare.ts'

const rules = compareRules[0]?.value
if (!rules) throw new Error('no rules')

const read = (text: string): ComparedRow[] =>
  extractClauses(text, { date: parsePlainDate('2024-04-24'), kind: 'report' }).commitments.map((row, index) => ({
    ...row,
    position: index + 1,
  }))
const compare = (left: string, right: string) => compareRows(read(left), read(right), rules)

/** Two versions of a plan, invented. */
const first = `确保年底前完成老旧小区改造24个。
推进河道综合治理。
6月底前开展防汛演练。
加强燃气管道隐患排查。
新增养老服务驿站5家。`
const second = `力争年底前完成老旧小区改造20个。
推进河道综合治理。
9月底前开展防汛演练。
新增养老服务驿站8家。
探索建立城市更新基金。`

describe('two versions', () => {
  test('what was softened, moved, raised, dropped and added', () => {
    const pairs = compare(first, second)
    expect(pairs.map(({ kind, left, right }) => [kind, left, right])).toEqual([
      ['changed', 1, 1],
      ['same', 2, 2],
      ['changed', 3, 3],
      ['dropped', 4, null],
      ['changed', 5, 4],
      ['new', null, 5],
    ])
    expect(pairs[0]?.changes).toEqual([
      { kind: 'softened', from: '确保', to: '力争' },
      { kind: 'lowered', from: '24个', to: '20个' },
    ])
    expect(pairs[2]?.changes).toEqual([{ kind: 'later', from: '2024-06-30', to: '2024-09-30' }])
    expect(pairs[4]?.changes).toEqual([{ kind: 'raised', from: '5家', to: '8家' }])
  })

  test('a row said in other words of the same strength is changed, and neither softened nor hardened', () => {
    const [pair] = compare('加快推进古城南街棚改项目征收。', '推进古城南街棚改项目征收工作。')
    expect(pair).toMatchObject({ kind: 'changed', changes: [] })
  })

  test('a row that stands elsewhere is still the same row', () => {
    const lines = first.split('\n')
    const pairs = compare(first, [...lines.slice(2), ...lines.slice(0, 2)].join('\n'))
    expect(pairs.map((pair) => pair.kind)).toEqual(Array(5).fill('same'))
  })
})

const sentences = [...first.split('\n'), ...second.split('\n'), '完成。', '会议强调，要抓好落实。']
const documents = fc.array(fc.constantFrom(...sentences), { maxLength: 12 }).map((lines) => read(lines.join('\n')))
const mirror: Readonly<Record<RowChange['kind'], RowChange['kind']>> = {
  softened: 'hardened',
  hardened: 'softened',
  earlier: 'later',
  later: 'earlier',
  dayAdded: 'dayDropped',
  dayDropped: 'dayAdded',
  raised: 'lowered',
  lowered: 'raised',
}
const reversed = ({ kind, left, right, changes, likeness }: ComparedPair): ComparedPair => ({
  kind: kind === 'new' ? 'dropped' : kind === 'dropped' ? 'new' : kind,
  left: right,
  right: left,
  likeness,
  changes: changes.map((one) => ({ kind: mirror[one.kind], from: one.to, to: one.from })),
})
const sorted = (pairs: readonly ComparedPair[]) => pairs.map((pair) => JSON.stringify(pair)).toSorted()

describe('of any two documents', () => {
  test('one against itself is the same in every row, in order', () => {
    fc.assert(
      fc.property(documents, (rows) => {
        const pairs = compareRows(rows, rows, rules)
        expect(pairs.map(({ kind, left, right }) => [kind, left, right])).toEqual(
          rows.map(({ position }) => ['same', position, position]),
        )
      }),
    )
  })

  test('every row is told exactly once', () => {
    fc.assert(
      fc.property(documents, documents, (left, right) => {
        const pairs = compareRows(left, right, rules)
        const told = (side: 'left' | 'right') => pairs.flatMap((pair) => pair[side] ?? []).toSorted((a, b) => a - b)
        expect(told('left')).toEqual(left.map((row) => row.position))
        expect(told('right')).toEqual(right.map((row) => row.position))
      }),
    )
  })

  test('read backwards, new and dropped, softened and hardened, raised and lowered change places', () => {
    fc.assert(
      fc.property(documents, documents, (left, right) => {
        expect(sorted(compareRows(right, left, rules))).toEqual(sorted(compareRows(left, right, rules).map(reversed)))
      }),
    )
  })
})
