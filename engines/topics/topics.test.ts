import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openClassifier, openRouter, openStream, type Request, trainTopics, watchSurges } from './index.ts'
import { instantOf } from './instant.ts'
import { poissonTail } from './poisson.ts'
import { gramsOf } from './text.ts'

const at = (day: number, hour = 9) =>
  `2024-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`
const request = (id: string, title: string, more: Partial<Request> = {}): Request => ({
  id,
  at: at(1),
  title,
  body: '',
  ...more,
})

describe('grams', () => {
  test('are of Han characters and words, in either width, and no figure alone', () => {
    expect(gramsOf('Ａ3区停车 12号', 1, 2)).toEqual(['a3', '区', '停', '车', 'a3区', '区停', '停车', '号', '12号'])
    expect(gramsOf('Noise at night', 1, 3)).toEqual(['noise', 'at', 'night'])
  })
})

describe('topics', () => {
  const texts = [
    ['1', '滨河小区电梯坏了没人修'],
    ['2', '夜市噪音扰民，油烟也大'],
    ['3', '滨河小区2号楼电梯停运多日'],
    ['4', '夜市噪音扰民，半夜还在响'],
    ['5', '学校门口缺斑马线'],
    ['6', '滨河小区电梯坏了没人修'],
  ] as const
  const place = () => {
    const stream = openStream()
    const placed = new Map(texts.map(([id, title]) => [id, stream.add(request(id, title))]))
    return { placed, topics: stream.topics() }
  }

  test('requests about one thing are together, others apart, the same words always together', () => {
    const { placed } = place()
    expect(placed.get('1')).toBe(placed.get('3'))
    expect(placed.get('1')).toBe(placed.get('6'))
    expect(placed.get('2')).toBe(placed.get('4'))
    expect(new Set(placed.values()).size).toBe(3)
  })

  test('the same requests in the same order give the same topics, each with a title and words of its own', () => {
    const { topics } = place()
    expect(place().topics).toEqual(topics)
    expect(topics[0]).toMatchObject({ members: ['1', '3', '6'], label: expect.stringContaining('电梯') })
    expect(topics[0]?.keywords.join('')).toContain('电梯')
  })

  test('whatever is written, every request is in exactly one topic', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 30 }), (titles) => {
        const stream = openStream()
        for (const [n, title] of titles.entries()) stream.add(request(String(n), title))
        const members = stream.topics().flatMap((topic) => topic.members)
        expect(members.toSorted()).toEqual(titles.map((_, n) => String(n)).toSorted())
      }),
    )
  })
})

describe('surges', () => {
  const look = (days: readonly number[], more: { street?: string; topic?: number } = {}) => {
    const watch = watchSurges()
    return days.flatMap((day) => {
      const when = `2024-${String(1 + Math.floor(day / 30)).padStart(2, '0')}-${String(1 + (day % 30)).padStart(2, '0')}T09:00:00+08:00`
      const told = watch.look({
        topic: more.topic ?? 1,
        street: more.street ?? '石门街道',
        at: when,
        instant: instantOf(when),
      })
      return told ? [{ day, count: told.count }] : []
    })
  }

  test('four in a week where there were none is one, told once', () => {
    expect(look([10, 11, 12, 13, 14])).toEqual([{ day: 13, count: 4 }])
  })

  test('the usual rate is none: one every other day for three months', () => {
    expect(look(Array.from({ length: 45 }, (_, n) => n * 2)).filter((one) => one.day > 30)).toEqual([])
  })

  test('after a quiet week a new one is told anew', () => {
    expect(look([10, 11, 12, 13, 100, 101, 102, 103, 104, 104, 104]).map((one) => one.day)).toEqual([13, 103])
  })

  test('the tail of Poisson, published values', () => {
    expect(poissonTail(0, 3)).toBe(1)
    expect(poissonTail(4, 1)).toBeCloseTo(0.018988, 6)
    expect(poissonTail(10, 2)).toBeCloseTo(4.6498e-5, 9)
  })
})

describe('routes', () => {
  const route = openRouter([
    { unit: '区城市管理委', keywords: ['路灯', '垃圾分类', '油烟'] },
    { unit: '区生态环境局', keywords: ['油烟', '扬尘', '噪音'] },
  ])

  test('the unit whose duties are named comes first, with the words that say so', () => {
    expect(route({ title: '夜市油烟和噪音', body: '' })).toEqual([
      { unit: '区生态环境局', score: 0.75, why: ['噪音', '油烟'] },
      { unit: '区城市管理委', score: 0.25, why: ['油烟'] },
    ])
  })

  test('nothing named, nothing proposed', () => {
    expect(route({ title: '想咨询落户', body: '请回复' })).toEqual([])
  })
})

describe('classes', () => {
  const lines = (label: string, words: readonly string[]) =>
    Array.from({ length: 12 }, (_, n) => ({
      id: `${label}${n}`,
      title: `${words[n % words.length]}的问题`,
      body: `${words[(n + 1) % words.length]}，请尽快处理`,
      label,
    }))
  const settled = [
    ...lines('交通', ['公交线路', '道路拥堵', '停车难']),
    ...lines('教育', ['学位不足', '幼儿园收费', '校服']),
    ...lines('环保', ['油烟扰民', '垃圾焚烧', '污水直排']),
  ]

  test('are learned, told with the grams that decided, and null where nothing is known', () => {
    const classify = openClassifier(trainTopics(settled))
    expect(classify({ title: '公交线路调整', body: '' })).toMatchObject({ label: '交通' })
    expect(classify({ title: '公交线路调整', body: '' }).why.join('')).toMatch(/公交|线路/)
    expect(classify({ title: '垃圾焚烧有味', body: '' }).label).toBe('环保')
    expect(classify({ title: 'qwerty', body: '' }).label).toBeNull()
  })

  test('the same lines give the same bytes', () => {
    expect(JSON.stringify(trainTopics(settled))).toBe(JSON.stringify(trainTopics(settled)))
  })

  test.each([
    ['one label', settled.slice(0, 12), /two labels/],
    ['too few lines of a label', settled.slice(0, 15), /fewer than 5 lines with the label 教育/],
  ])('%s cannot be learned from', (_, given, says) => {
    expect(() => trainTopics(given)).toThrow(says)
  })
})

test.each(['2019/2/28 11:25:05', '2019-02-28', '2019-02-28T03:25:05Z'])('%s is a time', (text) => {
  expect(new Date(instantOf(text)).getUTCFullYear()).toBe(2019)
})
test.each(['yesterday', '2019-13-01', ''])('“%s” is none', (text) => {
  expect(() => instantOf(text)).toThrow(RangeError)
})
