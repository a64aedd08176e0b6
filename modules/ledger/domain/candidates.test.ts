import { candidateRules } from '@lantu/data'
import { foldedText, pairsIn } from '@lantu/search'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, type Known, rankCandidates } from './candidates.ts'

const rules = candidateRules.at(-1)?.value
if (!rules) throw new Error('no rules')

const known = (id: string, title: string, domain: string, due: string | null = null): Known => ({
  id,
  pairs: pairsIn(title),
  folded: foldedText(title),
  domain,
  due,
})
const asked = (text: string, domain: string, more: { due?: string; named?: string[] } = {}): Asked => ({
  pairs: pairsIn(text),
  domain,
  due: more.due ?? null,
  named: (more.named ?? []).map((name) => ({ text: name, folded: foldedText(name) })),
})

/** A small ledger, fictional but in the words of the field. */
const ledger: readonly Known[] = [
  known('a', '推进国际开放合作区筹建工作', '开放', '2024-12-31'),
  known('b', '完成60万平方米老旧小区综合整治', '民生', '2024-12-31'),
  known('c', '完成7处水毁工程修复', '安全', '2024-05-31'),
  known('d', '办好中国科幻大会', '文化', '2024-04-30'),
  known('e', '推动首钢东南区土地上市', '城市更新'),
  known('f', '新增养老服务驿站5家', '民生', '2024-10-31'),
  known('g', '开展燃气管道隐患排查治理', '安全', '2024-06-30'),
  known('h', '推动古城南街棚改项目开工', '城市更新', '2024-09-30'),
  known('i', '落实促消费活动“石景山消费季”', '消费', '2024-12-31'),
  known('j', 'PM2.5年均浓度同比下降', '生态环境', '2024-12-31'),
]

/** Rows of a later speech and the commitment each repeats; null where it is new. */
const rows: readonly (readonly [Asked, string | null])[] = [
  [asked('加快国际开放合作区筹建', '开放'), 'a'],
  [asked('加快推進國際開放合作區籌建', '开放'), 'a'],
  [asked('确保年底前完成60万平方米老旧小区改造', '民生', { due: '2024-12-31' }), 'b'],
  [asked('汛期前完成7处水毁工程修复任务', '安全', { due: '2024-05-31' }), 'c'],
  [asked('高水平办好中国科幻大会及系列活动', '文化', { named: ['中国科幻大会'] }), 'd'],
  [asked('加快首钢东南区土地上市步伐', '城市更新', { named: ['首钢东南区'] }), 'e'],
  [asked('持续开展燃气管道隐患排查', '安全'), 'g'],
  [asked('古城南街棚改项目三季度开工', '城市更新', { due: '2024-09-30', named: ['古城南街'] }), 'h'],
  [asked('精心组织“石景山消费季”', '消费', { named: ['石景山消费季'] }), 'i'],
  [asked('加快商业航天产业布局', '新质生产力'), null],
  [asked('完成区级政府投资项目审计', '经济运行', { due: '2024-12-31' }), null],
  [asked('推动学校体育场馆向社会开放', '民生'), null],
  [asked('开展电动自行车全链条整治', '安全'), null],
  [asked('加强地下空间安全管理', '安全'), null],
  [asked('新增停车位500个', '城市更新'), null],
]

describe('candidates', () => {
  const ranked = rankCandidates(
    rows.map(([row]) => row),
    ledger,
    rules,
  )

  test('on the seeded set: the first candidate is right for every repeated row, and new rows have none', () => {
    const first = ranked.map((list) => list[0]?.id ?? null)
    const right = rows.filter(([, id], index) => id !== null && first[index] === id).length
    const proposed = first.filter((id) => id !== null).length
    const repeated = rows.filter(([, id]) => id !== null).length
    expect({ precision: right / proposed, recall: right / repeated }).toEqual({ precision: 1, recall: 1 })
  })

  test('a short version of bench/match: what is restated is found, the near and the far are told apart as far as they can be', () => {
    const restated: readonly (readonly [Asked, string])[] = [
      [asked('老旧小区综合整治要提速', '民生'), 'b'],
      [asked('水毁修复工程汛前全部投用', '安全'), 'c'],
      [asked('科幻大会要办出水平', '文化'), 'd'],
      [asked('养老服务驿站年内再建5家', '民生'), 'f'],
      [asked('燃气管道隐患要治理到位', '安全'), 'g'],
    ]
    const others = [asked('推进不动产登记历史遗留问题处理', '改革'), asked('更换老旧电梯80部', '民生')]
    const first = (version: string): (string | null)[] => {
      const value = candidateRules.find((one) => one.value.version === version)?.value
      if (!value) throw new Error(`no ${version}`)
      const list = rankCandidates([...restated.map(([row]) => row), ...others], ledger, value)
      return list.map((found) => found[0]?.id ?? null)
    }
    const right = restated.map(([, id]) => id)
    expect(first('candidates-2')).toEqual([...right, null, null])
    // What the older threshold left out.
    expect(
      first('candidates-1')
        .slice(0, 5)
        .filter((id) => id === null),
    ).not.toEqual([])
  })

  test('says why, in words a person can check', () => {
    expect(ranked[7]?.[0]?.reasons.map((reason) => reason.code)).toEqual([
      'ledger.candidate.pairs',
      'ledger.candidate.domain',
      'ledger.candidate.named',
      'ledger.candidate.due',
    ])
  })

  test('the worked example of the header', () => {
    const [best] = rankCandidates([asked('加快国际开放合作区筹建', '开放')], ledger, rules)[0] ?? []
    expect(best?.reasons[0]).toEqual({ code: 'ledger.candidate.pairs', params: { share: 73 } })
  })

  test('the order of the ledger changes nothing, and scores stay within one', () => {
    const shuffled = fc.shuffledSubarray([...ledger], { minLength: ledger.length })
    fc.assert(
      fc.property(shuffled, (order) => {
        const again = rankCandidates(
          rows.map(([row]) => row),
          order,
          rules,
        )
        expect(again).toEqual(ranked)
        for (const list of again) for (const one of list) expect(one.score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
