import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The command line as a person calls it, on plain files: what it prints, and how it ends. */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const root = join(import.meta.dirname, '../..')
const lantu = (...args: string[]) => {
  const run = spawnSync(process.execPath, [join(root, 'apps/cli/bin/lantu.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C' },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('lantu clauses', () => {
  const shijingshan = join(root, 'samples/documents/shijingshan-2024-04-24.txt')

  test('prints one object whose offsets hold in the file, the same bytes each time', () => {
    const first = lantu('clauses', shijingshan, '--date', '2024-04-24')
    const text = readFileSync(shijingshan, 'utf8')
    const { commitments } = JSON.parse(first.out) as { commitments: { start: number; end: number; text: string }[] }
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(commitments.length).toBeGreaterThan(90)
    for (const row of commitments) expect(text.slice(row.start, row.end)).toBe(row.text)
    expect(lantu('clauses', shijingshan, '--date', '2024-04-24').out).toBe(first.out)
  })

  test.each([
    ['a file that is not there', () => join(folder, 'none.txt'), /there is no such file/],
    ['an empty file', () => file('empty.txt', ''), /empty/i],
    ['a file of another kind', () => file('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])), /./],
    ['a file marked as secret', () => file('secret.txt', '机密★1年\n关于某事的通知\n要加强管理。'), /state secret/],
  ])('refuses %s with exit code 2 and says what', (_, make, says) => {
    const run = lantu('clauses', make())
    expect(run.code).toBe(2)
    expect(run.out).toBe('')
    expect(run.err).toMatch(says)
  })
})

describe('lantu pace and forecast', () => {
  const years = Array.from({ length: 6 }, (_, year) =>
    Array.from({ length: 12 }, (_, month) => 10 + year + (month % 3)),
  )

  test('judges line by line', () => {
    const lines = [
      { id: 'a', frequency: 12, kind: 'sum', history: years, ytd: [16, 17, 18, 16], target: 190, halfTarget: 95 },
      { id: 'b', frequency: 12, kind: 'sum', history: years.slice(0, 1), ytd: [16], target: 190 },
    ]
    const run = lantu('pace', file('pace.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')))
    const [a, b] = run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(run.code).toBe(0)
    expect(a.probability.year).toBeGreaterThanOrEqual(0)
    expect(a.schedule.linear).toBeCloseTo(4 / 12, 10)
    expect(b.probability).toEqual({ year: null, half: null })
    expect(b.reasons.map((reason: { code: string }) => reason.code)).toContain('pace.insufficientData')
  })

  test('forecasts with intervals around the mean', () => {
    const run = lantu(
      'forecast',
      file('f.jsonl', JSON.stringify({ id: 1, frequency: 12, horizon: 6, train: years.flat() })),
    )
    const answer = JSON.parse(run.out)
    expect(run.code).toBe(0)
    expect(answer.mean).toHaveLength(6)
    for (const [index, mean] of answer.mean.entries())
      expect(answer.lo95[index] <= mean && mean <= answer.hi95[index]).toBe(true)
  })

  test('many series are shared among threads: the same bytes in the same order, and what stands before a bad line', () => {
    const line = (id: number) =>
      JSON.stringify({
        id: `s${id}`,
        frequency: 12,
        kind: 'sum',
        history: years,
        ytd: [16, 17 + id / 1000],
        target: 190,
      })
    const lines = Array.from({ length: 300 }, (_, id) => line(id))
    const many = lantu('pace', file('many.jsonl', lines.join('\n')))
    expect(many).toMatchObject({ code: 0, err: '' })
    const answers = many.out.trim().split('\n')
    expect(answers.map((answer) => JSON.parse(answer).id)).toEqual(lines.map((_, id) => `s${id}`))
    expect(lantu('pace', file('one.jsonl', lines[299] ?? '')).out.trim()).toBe(answers[299])
    const broken = lantu('pace', file('broken.jsonl', [...lines.slice(0, 130), '{', ...lines.slice(130)].join('\n')))
    expect(broken).toMatchObject({ code: 2, err: expect.stringMatching(/line 131: not JSON/) })
    expect(broken.out.trim().split('\n')).toEqual(answers.slice(0, 130))
  })

  test('names the bad line and what is wrong with it', () => {
    const good = JSON.stringify({ id: 'a', frequency: 12, kind: 'sum', history: [], ytd: [], target: 1 })
    expect(lantu('pace', file('bad.jsonl', `${good}\n{"id": 1,\n`))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/line 2: not JSON/),
    })
    expect(lantu('pace', file('bad2.jsonl', `${good}\n{"id":"b","frequency":5}\n`))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/line 2: .*frequency/),
    })
  })
})

test('an unknown command or option ends with 2 and says where the list is', () => {
  expect(lantu('nonsense')).toMatchObject({ code: 2, err: expect.stringMatching(/lantu --help/) })
  expect(lantu('clauses', '--colour', 'x').code).toBe(2)
  expect(lantu('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/audit/) })
})

describe('lantu topics', () => {
  const request = (id: string, at: string, title: string) =>
    JSON.stringify({ id, at, title, body: '', street: '石门街道' })
  const week = [
    request('1', '2024-05-06', '滨河小区电梯坏了没人修'),
    request('2', '2024-05-07', '滨河小区电梯坏了两天'),
    request('3', '2024-05-08', '滨河小区电梯还没修好'),
    request('4', '2024-05-09', '滨河小区电梯又停了'),
    request('5', '2024-05-09', '学校门口缺斑马线'),
  ]
  const settled = ['交通 公交线路', '交通 道路拥堵', '教育 学位不足', '教育 校服收费'].flatMap((pair) => {
    const [label = '', words = ''] = pair.split(' ')
    return Array.from({ length: 4 }, (_, n) =>
      JSON.stringify({ id: `${words}${n}`, title: `${words}问题`, body: '', label }),
    )
  })

  test('places and routes each request, tells the topics and their surge', () => {
    const path = file('requests.jsonl', week.join('\n'))
    const units = file('units.json', JSON.stringify([{ unit: '区住房城乡建设委', keywords: ['电梯'] }]))
    const placed = lantu('topics', path, '--units', units)
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(placed[0]).toEqual({ id: '1', topic: 0, routes: [{ unit: '区住房城乡建设委', score: 1, why: ['电梯'] }] })
    expect(placed.at(-1)).toMatchObject({ routes: [] })
    expect(JSON.parse(lantu('topics', path, '--hot').out.split('\n')[0] ?? '')).toMatchObject({
      members: ['1', '2', '3', '4'],
      street: '石门街道',
      surge: { score: expect.any(Number) },
    })
    expect(JSON.parse(lantu('topics', path, '--alerts').out)).toMatchObject({ topic: 0, street: '石门街道', count: 4 })
  })

  test('learns classes and tells them with the grams that decided', () => {
    const model = join(folder, 'model.json')
    expect(lantu('topics', 'train', file('settled.jsonl', settled.join('\n')), '--out', model)).toMatchObject({
      code: 0,
    })
    const asked = file('asked.jsonl', JSON.stringify({ id: '9', title: '公交线路太少', body: '' }))
    expect(JSON.parse(lantu('topics', 'classify', asked, '--model', model).out)).toMatchObject({
      id: '9',
      label: '交通',
    })
  })

  test.each([
    ['a time that is none', () => ['topics', file('when.jsonl', request('1', 'gestern', '甲'))], /request 1.*gestern/],
    ['no file', () => ['topics'], /Which file/],
    [
      'a model that is none',
      () => ['topics', 'classify', file('a.jsonl', '{}'), '--model', file('m.json', '{}')],
      /version/,
    ],
    [
      'lines of one label',
      () => ['topics', 'train', file('one.jsonl', settled.slice(0, 6).join('\n')), '--out', join(folder, 'x.json')],
      /two labels/,
    ],
  ])('refuses %s with exit code 2', (_, args, says) => {
    const run = lantu(...args())
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(says)
  })
})
