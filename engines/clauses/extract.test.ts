import { readFileSync } from 'node:fs'
import { parsePlainDate } from '@lantu/kernel/time'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { ClausesResult, type Commitment, extractClauses } from './index.ts'
import { fold } from './normalise.ts'
import { GoldFile, type Scores, type Share, scoreRows } from './scoring.ts'

const gold = new URL('../../bench/clauses/gold/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, gold), 'utf8')
const texts = {
  shijingshan: { text: read('shijingshan-2024-04-24.txt'), date: parsePlainDate('2024-04-24') },
  xicheng: { text: read('xicheng-2025-02-06.txt'), date: parsePlainDate('2025-02-06') },
}
const rate = ({ right, all }: Share): number => right / all

function scoresOf(name: keyof typeof texts): Scores {
  const { text, date } = texts[name]
  const { rows } = GoldFile.parse(JSON.parse(read(`${name}.json`)))
  return scoreRows(extractClauses(text, { date }).commitments, rows)
}

describe.each(['shijingshan', 'xicheng'] as const)('the annotated document of %s', (name) => {
  const scores = scoresOf(name)

  test('is split and sorted as its annotators did', () => {
    expect(scores.exactF1).toBeGreaterThanOrEqual(0.98)
    expect(scores.strictF1).toBeGreaterThanOrEqual(0.97)
    expect(rate(scores.stanceLetThrough)).toBeLessThanOrEqual(0.05)
  })

  test('gets its domains, verbs, names and times', () => {
    expect(rate(scores.domain)).toBeGreaterThanOrEqual(0.93)
    expect(rate(scores.verb)).toBeGreaterThanOrEqual(0.97)
    expect(rate(scores.namedRecall)).toBeGreaterThanOrEqual(0.85)
    expect(rate(scores.namedPrecision)).toBeGreaterThanOrEqual(0.85)
    expect(rate(scores.time)).toBeGreaterThanOrEqual(0.95)
  })
})

const essence = ({ start, end, level, domain, time, rule }: Commitment) => ({
  start,
  end,
  level,
  domain,
  time: time && { start: time.start, end: time.end, from: time.from, to: time.to },
  rule,
})

describe('script', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' })
  const charByChar = (text: string, convert: (unit: string) => string): string =>
    [...text].map((unit) => (convert(unit).length === unit.length ? convert(unit) : unit)).join('')

  test('a traditional copy of a simplified document gives the same rows', () => {
    const { text, date } = texts.shijingshan
    const copy = charByChar(text, toTraditional)
    const result = extractClauses(copy, { date })
    expect(copy).not.toBe(text)
    expect(result.document.script).toBe('traditional')
    expect(result.commitments.map(essence)).toEqual(extractClauses(text, { date }).commitments.map(essence))
  })

  test('a simplified copy of a traditional document gives the same rows', () => {
    const { text, date } = texts.xicheng
    const copy = charByChar(text, Converter({ from: 't', to: 'cn' }))
    const result = extractClauses(copy, { date })
    expect(result.document.script).toBe('simplified')
    expect(result.commitments.map(essence)).toEqual(extractClauses(text, { date }).commitments.map(essence))
  })

  test('Taiwan usage and conversion leftovers read as mainland usage', () => {
    expect(fold('高品質發展水準,機製迴圈')).toBe('高质量发展水平，机制循环')
  })
})

describe('the document', () => {
  test('says its date, script, length and hash', () => {
    const { document } = extractClauses(texts.shijingshan.text)
    expect(document).toMatchObject({ date: '2024-04-24', script: 'simplified', chars: texts.shijingshan.text.length })
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('an empty text has no rows and no title', () => {
    const result = extractClauses('')
    expect(result.commitments).toEqual([])
    expect(result.document).toMatchObject({ title: null, date: null, chars: 0 })
  })

  test('a text without punctuation is one clause', () => {
    const result = extractClauses('会议要求要加快老旧小区改造进度')
    expect(result.commitments.map(({ text }) => text)).toEqual(['加快老旧小区改造进度'])
  })

  test('a megabyte of text is read', () => {
    const { text } = texts.shijingshan
    const long = `${text}\n`.repeat(Math.ceil(1_000_000 / Buffer.byteLength(text)))
    const rows = extractClauses(long).commitments
    expect(rows.length).toBeGreaterThan(10_000)
    expect(rows.every((row) => long.slice(row.start, row.end) === row.text)).toBe(true)
  })

  test('a megabyte without a single mark is read', () => {
    expect(extractClauses('发展'.repeat(180_000)).commitments.length).toBeLessThanOrEqual(1)
  })

  test('a sentence of twenty thousand clauses is read', () => {
    expect(extractClauses('要加快建设，'.repeat(20_000), { kind: 'meeting' }).commitments).toHaveLength(20_000)
  })

  test('endless digits, brackets or open quotes hold nothing', () => {
    for (const unit of ['1', '（', '“', '2024年']) expect(extractClauses(unit.repeat(100_000)).commitments).toEqual([])
  })

  test('the result fits its own contract', () => {
    expect(ClausesResult.safeParse(extractClauses(texts.xicheng.text)).success).toBe(true)
  })

  test('units of another duties file are the leads', () => {
    const [row] = extractClauses('会议强调，要加快老旧小区改造。', {
      duties: [
        { unit: '甲局', keywords: ['老旧小区'] },
        { unit: '乙局', keywords: ['防汛'] },
      ],
    }).commitments
    expect(row?.leads).toEqual([{ unit: '甲局', score: 1 }])
  })
})

describe('what is no commitment', () => {
  test.each([
    '会议通报了全区一季度经济社会发展情况，部署了下一步工作。',
    '区领导张三、李四参加。',
    '会议指出，今年以来，全区经济运行平稳，发展质量持续提升。',
    '会议指出，一季度地区生产总值增长5.2%，固定资产投资增长7.1%。',
  ])('%s', (text) => {
    expect(extractClauses(text, { kind: 'meeting' }).commitments).toEqual([])
  })
})

test('a quoted speech is read like any other demand', () => {
  const text = '区委书记在会上说：“要加快老旧小区改造，做好就业服务。要守住安全底线。”'
  const rows = extractClauses(text, { kind: 'meeting' }).commitments
  expect(rows.map((row) => row.text)).toEqual(['加快老旧小区改造', '做好就业服务', '守住安全底线'])
})

describe('last year in a work report', () => {
  const report = [
    '各位代表：',
    '过去一年，全区经济稳中有进。地区生产总值增长5.2%，一般公共预算收入完成74.05亿元、增长1.2%，位居全市前列。',
    '圆满完成重大活动服务保障任务。建成开放公园3座，老旧小区改造取得明显成效，荣获国家级表彰12项。',
    '今年经济社会发展的主要预期目标是：地区生产总值增长5%左右，城镇调查失业率控制在5%以内。',
    '加快老旧小区改造。力争新开工项目10个，确保三季度前完成电梯加装30部以上。',
  ].join('\n')

  test('is left out, with no heading to say where it ends', () => {
    const rows = extractClauses(report, { date: parsePlainDate('2025-01-08'), kind: 'report' }).commitments
    expect(rows.map(({ text }) => text)).toEqual([
      '地区生产总值增长5%左右',
      '城镇调查失业率控制在5%以内',
      '加快老旧小区改造',
      '力争新开工项目10个',
      '确保三季度前完成电梯加装30部以上',
    ])
    expect(rows[0]).toMatchObject({ level: 'goal', topicPrefix: '今年经济社会发展的主要预期目标是' })
  })

  test('is kept on request, as review and not operable', () => {
    const rows = extractClauses(report, { kind: 'report', review: 'keep' }).commitments
    const review = rows.filter(({ tense }) => tense === 'review')
    expect(review.length).toBeGreaterThan(2)
    expect(review.some(({ operable }) => operable)).toBe(false)
  })

  test('is known by its achievements where no phrase names the past', () => {
    const told = [
      '稳住经济基本盘。新增经营主体11.7万户，工业投资、消费分别增长3.2%、8.5%，招商签约额增长9倍。',
      '组建人工智能学院，12家单位入选全国首批试点平台，获批新型技术改造城市试点，建成重点项目340个。',
    ].join('\n')
    expect(extractClauses(told, { kind: 'report' }).commitments).toEqual([])
  })

  test('is not seen in a list of tasks with bare figures', () => {
    const tasks = '1.新建学位200个。\n2.新增托位300个，建成养老驿站5家。\n3.完成老旧小区改造20个。'
    expect(extractClauses(tasks, { kind: 'report' }).commitments).toHaveLength(4)
  })
})

test('under 总体要求是 what everything is done by is a stance, what is to be done is not', () => {
  const text = '今年政府工作总体要求是：全面贯彻中央经济工作会议精神，更好统筹发展和安全，加快老旧小区改造。'
  const rows = extractClauses(text, { kind: 'report' }).commitments
  expect(rows.filter((row) => row.operable).map((row) => row.text)).toEqual(['加快老旧小区改造'])
})
