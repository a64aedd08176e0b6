import { describe, expect, it } from 'vitest'
import { findInternalMarks, findMarking } from './index.ts'

describe('findMarking', () => {
  it.each([
    ['机密★1年\n特急\n示范区人民政府文件', '机密'],
    ['000012      机密★1年      特急\n关于××的通知', '机密'],
    ['秘密\n关于××的通知', '秘密'],
    ['绝 密 ★ 长期\n关于××的通知', '绝密'],
    ['密级：机密\n关于××的通知', '机密'],
    ['【秘密】\n关于××的通知', '秘密'],
    ['機密★5年\n關於××的通知', '机密'],
    ['\n　　绝密★启用前\n试卷', '绝密'],
    ['关于××的通知\n各单位：\n正文。\n附件1\n秘密★6个月\n名单', '秘密'],
  ])('finds the marking of %j', (text, marking) => {
    const found = findMarking(text)
    expect(found?.marking).toBe(marking)
    expect(found && text.slice(found.where.start, found.where.end)).toBe(found?.where.found)
  })

  it.each([
    '关于加强商业秘密保护工作的通知\n各单位：\n要保守秘密。',
    '保守国家秘密\n人人有责',
    '示范区机密文件管理办法\n第一条 为加强管理，制定本办法。',
    '通知\n涉密载体应当标注“机密★1年”字样。',
    '通知\n正文第一段说明情况。\n秘密\n正文第二段。',
    '不涉及国家秘密、工作秘密、商业秘密和个人隐私。',
    '',
  ])('finds none in %j', (text) => {
    expect(findMarking(text)).toBeNull()
  })

  it('says the line, from 1', () => {
    expect(findMarking('\n\n机密★1年\n通知')?.where).toMatchObject({ line: 3, start: 2, end: 7, found: '机密★1年' })
  })
})

describe('findInternalMarks', () => {
  it.each([
    ['内部资料 注意保存\n督查通报', '内部'],
    ['（仅供内部参考）\n督查专报', '内部'],
    ['内部文件\n关于××的通知', '内部'],
    ['工作秘密★1年\n关于××的通知', '工作秘密'],
  ])('warns of %j', (text, mark) => {
    expect(findInternalMarks(text).map((m) => m.mark)).toEqual([mark])
  })

  it('does not warn of the word in a sentence', () => {
    expect(findInternalMarks('关于加强内部审计工作的意见\n各单位要加强内部管理。')).toEqual([])
  })
})
