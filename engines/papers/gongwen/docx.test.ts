import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { chineseDate, renderDocx } from './index.ts'
import { attributesOf, paragraphWith, partOf } from './testing/docx.ts'
import { bulletin, official } from './testing/papers.ts'

const createdAt = '2024-04-24T02:00:00Z'
const document = async (paper = official()) => partOf(await renderDocx(paper, { createdAt }), 'word/document.xml')
/** Twips as millimetres. */
const mm = (twips: string | undefined) => (Number(twips) * 25.4) / 1440

describe('the page of GB/T 9704-2012', () => {
  it('is A4 with 37, 35, 28 and 26 mm', async () => {
    const xml = await document()
    const size = attributesOf(xml, 'w:pgSz')
    const margin = attributesOf(xml, 'w:pgMar')
    expect([mm(size['w']), mm(size['h'])].map(Math.round)).toEqual([210, 297])
    expect([margin['top'], margin['bottom'], margin['left'], margin['right']].map(mm).map(Math.round)).toEqual([
      37, 35, 28, 26,
    ])
  })

  it('declares 22 lines of 28 characters, which fit the text area exactly', async () => {
    const xml = await document()
    const grid = attributesOf(xml, 'w:docGrid')
    const margin = attributesOf(xml, 'w:pgMar')
    const size = attributesOf(xml, 'w:pgSz')
    expect(grid['type']).toBe('linesAndChars')
    const height = Number(size['h']) - Number(margin['top']) - Number(margin['bottom'])
    expect(Math.floor(height / Number(grid['linePitch']))).toBe(22)
    const pitch = 16 + Number(grid['charSpace']) / 4096
    const width = (Number(size['w']) - Number(margin['left']) - Number(margin['right'])) / 20
    expect(pitch).toBeCloseTo(15.79, 1)
    expect(Math.round(width / pitch)).toBe(28)
    // The grid takes the size of its character from the style Normal.
    const styles = partOf(await renderDocx(official(), { createdAt }), 'word/styles.xml')
    expect(/w:styleId="Normal".*?<w:sz w:val="(\d+)"/.exec(styles)?.[1]).toBe('32')
  })

  it('sets the running text in 3号仿宋, two characters in, 28.95 points from line to line', async () => {
    const paragraph = paragraphWith(await document(), '制定本方案')
    expect(attributesOf(paragraph, 'w:rFonts')).toMatchObject({ eastAsia: '仿宋_GB2312', hint: 'eastAsia' })
    expect(attributesOf(paragraph, 'w:sz')).toEqual({ val: '32' })
    expect(attributesOf(paragraph, 'w:ind')).toMatchObject({ firstLineChars: '200' })
    expect(attributesOf(paragraph, 'w:spacing')).toMatchObject({ line: '579', lineRule: 'exact' })
  })

  it('sets the levels in 黑体, 楷体, 仿宋 and 仿宋', async () => {
    const xml = await document(bulletin())
    const font = (text: string) => attributesOf(paragraphWith(xml, text), 'w:rFonts')['eastAsia']
    expect(['一、总体情况', '（一）主要做法', '1.压实责任', '（1）逐项对账'].map(font)).toEqual([
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '仿宋_GB2312',
    ])
  })

  it('has a red banner, a red rule and a title in 2号小标宋', async () => {
    const xml = await document()
    const banner = paragraphWith(xml, '督查室文件')
    expect(attributesOf(banner, 'w:color')).toEqual({ val: 'FF0000' })
    expect(attributesOf(banner, 'w:rFonts')['eastAsia']).toBe('方正小标宋简体')
    expect(xml).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"/)
    const title = paragraphWith(xml, '关于印发')
    expect([attributesOf(title, 'w:rFonts')['eastAsia'], attributesOf(title, 'w:sz')['val']]).toEqual([
      '方正小标宋简体',
      '44',
    ])
  })

  it('numbers pages — 1 — in 4号宋体, odd ones right, even ones left', async () => {
    const docx = await renderDocx(official(), { createdAt })
    const xml = partOf(docx, 'word/document.xml')
    const rels = partOf(docx, 'word/_rels/document.xml.rels')
    const footer = (type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(rels)
      return partOf(docx, `word/${target?.[1] ?? target?.[2]}`)
    }
    expect(attributesOf(footer('default'), 'w:jc')).toEqual({ val: 'right' })
    expect(attributesOf(footer('even'), 'w:jc')).toEqual({ val: 'left' })
    expect(footer('even')).toMatch(/— .*PAGE.* —/)
    expect([attributesOf(footer('even'), 'w:rFonts')['eastAsia'], attributesOf(footer('even'), 'w:sz')['val']]).toEqual(
      ['宋体', '28'],
    )
    expect(partOf(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('repeats table headers and cuts no row', async () => {
    const xml = await document(bulletin())
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ''
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map((m) => m[0])
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(attributesOf(rows[3] ?? '', 'w:gridSpan')).toEqual({ val: '3' })
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]))
    expect(widths.reduce((a, b) => a + b, 0)).toBe(8845)
  })

  it('puts the colophon at the foot of the text area, thick and thin rules', async () => {
    const xml = await document()
    const table = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].at(-1)?.[0] ?? ''
    expect(attributesOf(table, 'w:tblpPr')).toMatchObject({ vertAnchor: 'margin', tblpYSpec: 'bottom' })
    expect(attributesOf(table, 'w:top')).toMatchObject({ sz: '8' })
    expect(attributesOf(table, 'w:insideH')).toMatchObject({ sz: '6' })
    expect(attributesOf(paragraphWith(table, '抄送'), 'w:sz')).toEqual({ val: '28' })
  })

  it('raises citations behind their figure', async () => {
    const xml = await document(bulletin())
    expect(paragraphWith(xml, '列入台账')).toMatch(
      /148项<\/w:t><\/w:r><w:r><w:rPr>.*?<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>〔1〕/,
    )
  })
})

it('gives the same bytes for the same tree, in any zone', async () => {
  const zone = process.env['TZ']
  const first = await renderDocx(bulletin(), { createdAt })
  process.env['TZ'] = 'America/Los_Angeles'
  const second = await renderDocx(bulletin(), { createdAt })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(Buffer.compare(first, second)).toBe(0)
  expect(partOf(first, 'docProps/core.xml').match(/2024-04-24T02:00:00Z/g)).toHaveLength(2)
})

it('is read by another library with rare characters and markup characters whole', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(bulletin(), { createdAt })) })
  for (const text of [
    '𬬻城街道',
    'R&D投入增速<5%',
    '148项〔1〕',
    '〔1〕任务台账，快照2024-04-20',
    '（共印60份）',
    chineseDate('2024-04-24'),
  ]) {
    expect(value).toContain(text)
  }
})
