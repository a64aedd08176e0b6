import { join } from 'node:path'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { type Block, chineseNumeral, Paper, renderDocx, renderHtml, renderText } from './index.ts'
import { bulletin, official } from './testing/papers.ts'
import { breakTitle } from './title.ts'

const golden = (name: string) => join(import.meta.dirname, 'golden', name)
const createdAt = '2024-04-24T02:00:00Z'

describe('goldens', () => {
  it.each([
    ['tongbao', bulletin()],
    ['gongwen', official()],
  ])('%s as text and HTML', async (name, paper) => {
    await expect(renderText(paper)).toMatchFileSnapshot(golden(`${name}.txt`))
    await expect(renderHtml(paper)).toMatchFileSnapshot(golden(`${name}.html`))
  })

  it('hold the words an officer would look for', () => {
    const text = renderText(bulletin())
    expect(text.indexOf('督查通报')).toBeLessThan(text.indexOf('第12期（总第40期）'))
    expect(text).toContain('示范区人民政府督查室　　2024年4月24日\n')
    expect(text).toContain('　　（二）突出问题。R&D投入增速<5%，仍需加力。〔2〕')
    expect(text).toContain('附件：未完成任务清单')
    expect(renderText(official())).toContain('示督〔2024〕12号　　签发人：张三')
  })
})

describe('every text survives in every format', () => {
  // Any printable text; markup characters, spaces at the ends and characters beyond the basic plane included.
  const text = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('<', '&', '>', '"', ' ', '　', '𬬻', '㐀', '〔', '%', ']]>'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 12,
    })
    .filter((t) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(t))
  const runs = fc.array(fc.record({ text, cite: fc.option(fc.constant(1), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 3,
  })
  const block = fc.oneof(
    fc.record({ kind: fc.constant('paragraph'), runs }),
    fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2, 3, 4), text, runs }),
    fc.record({
      kind: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(runs, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('table'),
      rows: fc.array(fc.tuple(text, fc.record({ runs })), { minLength: 1, maxLength: 3 }),
    }),
  )
  const paper = fc.record({
    kind: fc.constantFrom('gongwen', 'minutes', 'tongbao', 'brief', 'special'),
    head: fc.record({ issuer: text, title: text, date: fc.constant('2024-04-24') }),
    body: fc.array(block, { minLength: 1, maxLength: 4 }),
    citations: fc.constant([{ n: 1, label: '出处' }]),
  })

  const textsOfBlock = (b: Block): string[] => {
    switch (b.kind) {
      case 'paragraph':
        return b.runs.map((r) => r.text)
      case 'heading':
        return [b.text, ...(b.runs ?? []).map((r) => r.text)]
      case 'list':
        return b.items.flat().map((r) => r.text)
      case 'table':
        return b.rows.flat().flatMap((c) => (typeof c === 'string' ? [c] : c.runs.map((r) => r.text)))
    }
  }

  it('renderText, renderHtml and mammoth’s reading of renderDocx', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (made) => {
        const tree = Paper.parse(made)
        const plain = renderText(tree)
        const html = renderHtml(tree)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        const read = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(tree, { createdAt })) })
        for (const part of tree.body.flatMap(textsOfBlock)) {
          expect(plain).toContain(part)
          expect(html).toContain(part)
          expect(read.value).toContain(part)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the tree', () => {
  it.each([
    [
      'a citation without a source',
      { body: [{ kind: 'paragraph', runs: [{ text: 'x', cite: 7 }] }] },
      '数据出处缺第 7 条',
    ],
    [
      'two sources of one number',
      {
        citations: [
          { n: 1, label: 'a' },
          { n: 1, label: 'b' },
        ],
      },
      '数据出处编号重复',
    ],
    [
      'a control character, which XML would lose',
      { body: [{ kind: 'paragraph', runs: [{ text: 'a\u0007b' }] }] },
      '含有不能打印的字符',
    ],
  ])('refuses %s', (_, change, message) => {
    const read = Paper.safeParse({
      kind: 'brief',
      head: { issuer: 'a', title: 'b', date: '2024-04-24' },
      body: [],
      ...change,
    })
    expect(read.success ? [] : read.error.issues.map((issue) => issue.message)).toContain(message)
  })

  it('never lets a link run a script', () => {
    const paper = Paper.parse({
      ...bulletin(),
      citations: [
        { n: 1, label: 'a', href: 'javascript:alert(1)' },
        { n: 2, label: 'b', href: '/x"y' },
      ],
    })
    expect(renderHtml(paper)).not.toMatch(/href="javascript/)
    expect(renderHtml(paper)).toContain('href="/x&quot;y"')
  })
})

describe('breakTitle', () => {
  it.each([
    ['关于开展督查的通知', ['关于开展督查的通知']],
    [
      '关于印发《示范区2024年政府工作报告重点任务督查实施方案》的请示',
      ['关于印发《示范区2024年政府工作', '报告重点任务督查实施方案》的请示'],
    ],
    ['第一行\n第二行', ['第一行', '第二行']],
  ])('%j', (title, lines) => {
    expect(breakTitle(title)).toEqual(lines)
  })

  it('loses nothing, keeps lines short and never begins one with 的 or a closing mark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[关于印发的、，《》实施方案2024年]{1,80}$/), (title) => {
        const lines = breakTitle(title)
        expect(lines.join('')).toBe(title)
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(18)
      }),
    )
  })
})

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('chineseNumeral %i is %s', (n, text) => {
  expect(chineseNumeral(n)).toBe(text)
})
