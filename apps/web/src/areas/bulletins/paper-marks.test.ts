import { expect, test } from 'vitest'
import { chineseNumeral, markTree } from './paper-marks.ts'

test('numerals are written as in official papers', () => {
  expect([1, 9, 10, 12, 20, 31].map(chineseNumeral)).toEqual(['一', '九', '十', '十二', '二十', '三十一'])
})

test('headings are numbered level by level, the lower ones beginning anew', () => {
  const heading = (level: 1 | 2, text: string) => ({ kind: 'heading', level, text }) as const
  const { body } = markTree({
    body: [heading(1, '总体情况'), heading(2, '推进'), heading(1, '要求'), heading(2, '超期的')],
    attachments: [],
  })
  expect(body.map((block) => block.kind === 'heading' && block.lead)).toEqual([
    '一、总体情况',
    '（一）推进',
    '二、要求',
    '（一）超期的',
  ])
})

test('a citation has one first place in text and attachments together', () => {
  const paragraph = {
    kind: 'paragraph',
    runs: [{ text: '60项', cite: 1 }, { text: '，' }, { text: '60项', cite: 1 }],
  } as const
  const marked = markTree({
    body: [{ ...paragraph, runs: [...paragraph.runs] }],
    attachments: [{ title: '表', body: [{ kind: 'table', rows: [['单位', { runs: [{ text: '60', cite: 1 }] }]] }] }],
  })
  const firsts = marked.body.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.first) : []))
  expect(firsts).toEqual([true, false, false])
  expect(JSON.stringify(marked.attachments)).not.toContain('"first":true')
})
