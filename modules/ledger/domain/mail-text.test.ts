import { corePolicies } from '@lantu/matters'
import { describe, expect, test } from 'vitest'
import { hasSections, numbersIn, numberWords, readMailText } from './mail-text.ts'

const read = (text: string, more: { subject?: string; answered?: readonly string[] } = {}) =>
  readMailText({ text, subject: more.subject ?? '', answered: more.answered ?? [] })
const twelve = '督办〔2024〕12号'

test('the words of numbers are those that matters give', () => {
  expect([...new Set(corePolicies.map((policy) => policy.numberWord))].toSorted()).toEqual([...numberWords].toSorted())
})

test('a number is found however it is typed; a document’s is none', () => {
  for (const typed of ['督办[2024]12号', '督办（２０２４）第１２号', '督办 【2024】 12 号', '督办﹝2024﹞012号'])
    expect(numbersIn(`关于${typed}的情况`), typed).toEqual([twelve])
  expect(numbersIn('京政发〔2024〕12号、督办2024年12号')).toEqual([])
})

describe('which commitment a letter is about', () => {
  test('lines that begin with numbers are one report each, what stands before them is none', () => {
    expect(
      read('现将进展报送如下\n1. 督办[2024]12号：已完工\n余款待付\n（二）督办〔2024〕13号 与督办〔2024〕14号合并推进'),
    ).toMatchObject([
      { number: twelve, done: '已完工\n余款待付' },
      { number: '督办〔2024〕13号', done: '与督办〔2024〕14号合并推进' },
    ])
  })

  test('else the subject, the letter that is answered, the text, whichever names one first', () => {
    expect(read('已完工', { subject: `Re: ${twelve}` })).toMatchObject([{ number: twelve, done: '已完工' }])
    expect(read('与督办〔2024〕9号一并完工', { answered: [twelve] })).toMatchObject([{ number: twelve }])
    expect(read(`我单位的${twelve}已完工`)).toMatchObject([{ number: twelve, done: `我单位的${twelve}已完工` }])
  })

  test('without a number, with several, or without words nothing is guessed', () => {
    expect(read('已完工')).toBe('noNumber')
    expect(read('已完工', { answered: [twelve, '督办〔2024〕13号'] })).toBe('unclear')
    expect(read(`我单位的${twelve}和督办〔2024〕13号都已完工`)).toBe('unclear')
    expect(read(' \n', { subject: twelve })).toBe('empty')
  })
})

test('lines with the sheet’s headings fill its fields', () => {
  const [report] = read(
    `${twelve}\n本期进展：治理完成30公里\n完成数: 60%\n存在问题：尾款未拨付\n请区财政局协调\n下一步工作：验收`,
  )
  expect(report).toEqual({
    number: twelve,
    done: '治理完成30公里',
    share: '60%',
    problems: '尾款未拨付\n请区财政局协调',
    next: '验收',
  })
  expect(read(`${twelve} 进展顺利，问题不大`)).toMatchObject([{ done: '进展顺利，问题不大', problems: '' }])
})

test('a note beside a sheet is told from a report', () => {
  expect(hasSections('表见附件，其中督办〔2024〕12号待核')).toBe(false)
  expect(hasSections(`表见附件。\n${twelve} 另附说明`)).toBe(true)
})
