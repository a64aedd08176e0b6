import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from './index.ts'
import { docxOf } from './testing/docx.ts'
import { pdfOf } from './testing/pdf.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** “督查通报：𬬻” in GB18030; the last character takes four bytes. */
const gb18030 = Uint8Array.from([0xb6, 0xbd, 0xb2, 0xe9, 0xcd, 0xa8, 0xb1, 0xa8, 0xa3, 0xba, 0x98, 0x39, 0xf0, 0x37])
/** “政府工作報告” in Big5, which is not read. */
const big5 = Uint8Array.from([0xac, 0x46, 0xa9, 0xb2, 0xa4, 0x75, 0xa7, 0x40, 0xb3, 0xf8, 0xa7, 0x69])

async function read(bytes: Uint8Array, fileName = '材料.txt') {
  const result = await readDocument(bytes, { fileName })
  if (!result.ok) throw result.error
  return result.value
}

async function refusal(bytes: Uint8Array, fileName = '材料.bin') {
  const result = await readDocument(bytes, { fileName })
  return result.ok ? 'read' : { code: result.error.code, params: result.error.params, say: result.error.say('zh') }
}

describe('text files', () => {
  it('reads UTF-8 with and without its mark, and ends lines with \\n', async () => {
    expect(await read(utf8('\ufeff关于督查工作的通知\r\n各单位：\r正文。'))).toMatchObject({
      text: '关于督查工作的通知\n各单位：\n正文。',
      format: 'txt',
      encoding: 'utf-8',
      title: '关于督查工作的通知',
      chars: 16,
    })
  })

  it('reads GB18030 with rare characters', async () => {
    const decoded = new TextDecoder('gb18030').decode(gb18030)
    expect(await read(gb18030)).toMatchObject({ text: decoded, encoding: 'gb18030', chars: 6 })
    expect(decoded.startsWith('督查通报：')).toBe(true)
  })

  it('reads UTF-16 with its mark, as Windows saves “Unicode” text', async () => {
    const text = '督查通报'
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    expect(await read(bytes)).toMatchObject({ text, encoding: 'utf-16le' })
  })

  it.each([
    ['下载\n打印\n【字号：\n2026年天津市政府工作报告\n——在大会上\n各位代表：', '2026年天津市政府工作报告'],
    ['示督〔2024〕12号\n示范区人民政府文件\n关于印发实施\n方案的通知\n各单位：', '关于印发实施方案的通知'],
    ['4月24日，区委书记主持召开部署会。\n会议强调，要抓落实。', undefined],
  ])('guesses the title of %j', async (text, title) => {
    expect((await read(utf8(text))).title).toBe(title)
  })

  it('counts a character outside the basic plane as one', async () => {
    expect((await read(utf8('𬬻 㐀\n区'))).chars).toBe(3)
  })

  it('refuses Big5 and damaged text, naming the byte and what is allowed', async () => {
    expect(await refusal(big5)).toMatchObject({ code: 'papers.encoding' })
    const damaged = Uint8Array.from([...utf8('区政府'), 0xff, 0x20])
    expect(await refusal(damaged)).toMatchObject({ code: 'papers.encoding', params: { position: 10, byte: 'FF' } })
  })

  it('refuses what is empty or blank', async () => {
    expect(await refusal(new Uint8Array())).toMatchObject({ code: 'papers.empty' })
    expect(await refusal(utf8(' \n\n'))).toMatchObject({ code: 'papers.noText' })
  })
})

describe('Word files', () => {
  it('gives one paragraph a line and the header apart', async () => {
    expect(
      await read(docxOf(['关于开展督查的通知', '', '一、总体要求', '落实&amp;督办𬬻。'], ['内部资料'])),
    ).toMatchObject({
      text: '关于开展督查的通知\n\n一、总体要求\n落实&督办𬬻。',
      format: 'docx',
      furniture: '内部资料',
      internal: [{ mark: '内部' }],
      title: '关于开展督查的通知',
    })
  })

  it('finds a marking that stands in the page header only', async () => {
    expect((await read(docxOf(['关于开展督查的通知'], ['机密★1年']))).marking?.marking).toBe('机密')
  })

  it('refuses a bomb before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(30 * 1024 * 1024), { level: 9 }] })
    expect(await refusal(bomb)).toMatchObject({ code: 'papers.bomb', params: { limit: 200, ratioLimit: 200 } })
  })

  it('refuses a part that is larger than its directory says', async () => {
    const lying = docxOf(['x'.repeat(50_000)])
    const view = new DataView(lying.buffer)
    for (let at = lying.length - 22; at > 0; at--) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 50_000)
        view.setUint32(at + 24, 10, true)
    }
    expect(await refusal(lying)).toMatchObject({ code: 'papers.broken' })
  })

  it('refuses a file that was cut off', async () => {
    const whole = docxOf(['正文'])
    expect(await refusal(whole.subarray(0, whole.length - 40))).toMatchObject({ code: 'papers.broken' })
  })
})

describe('PDF files', () => {
  const full = '各部门要认真贯彻落实区委区政府工作部署坚持稳中求进工作'
  const page = (lines: readonly (readonly [string, number])[]) =>
    lines.map(([text, x], i) => ({ text, x, y: 740 - 29 * i }))

  it('joins lines broken inside sentences, across pages too, and drops page numbers', async () => {
    const pdf = pdfOf([
      [
        ...page([
          ['督查通报', 240],
          [full.slice(0, 26), 112],
          [full, 80],
        ]),
        { text: '—1—', x: 500, y: 60 },
      ],
      [
        ...page([
          ['总基调。', 80],
          ['二是狠抓落实。', 112],
        ]),
        { text: '—2—', x: 80, y: 60 },
      ],
    ])
    expect((await read(pdf)).text).toBe(`督查通报\n${full.slice(0, 26)}${full}总基调。\n二是狠抓落实。`)
  })

  it('mends radicals and leaves full-width punctuation', async () => {
    expect((await read(pdfOf([page([['⽯景⼭区，⻓期坚持（①）：', 80]])]))).text).toBe('石景山区，长期坚持（①）：')
  })

  it('reads one that comes as a Buffer, as uploads do', async () => {
    expect((await read(Buffer.from(pdfOf([page([['督查通报', 80]])])))).text).toBe('督查通报')
  })

  it('refuses a scan with what to do next', async () => {
    expect(await refusal(pdfOf([[], []]))).toMatchObject({ code: 'papers.noTextLayer', params: { pages: 2 } })
  })

  it('refuses one with a password, and a broken one', async () => {
    expect(await refusal(pdfOf([page([['密', 80]])], { encrypted: true }))).toMatchObject({ code: 'papers.encrypted' })
    expect(await refusal(utf8('%PDF-1.7\nnothing else'))).toMatchObject({ code: 'papers.broken' })
  })
})

describe('other files', () => {
  it('tells what they are, whatever their names say', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])
    expect(await refusal(png, '通知.docx')).toMatchObject({
      code: 'papers.unknownType',
      params: { found: 'image/png' },
    })
    expect(await refusal(utf8('<!DOCTYPE html><p>通知'))).toMatchObject({ params: { found: '网页（HTML）' } })
    expect(await refusal(zipSync({ 'OFD.xml': utf8('<ofd/>') }))).toMatchObject({ params: { found: 'OFD' } })
    expect(await refusal(zipSync({ 'a.txt': utf8('x') }))).toMatchObject({ params: { found: 'ZIP 压缩包' } })
  })

  it('knows old Word files from new ones with a password', async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
    expect(await refusal(compound)).toMatchObject({ code: 'papers.unknownType' })
    compound.set(
      [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
      100,
    )
    expect(await refusal(compound)).toMatchObject({ code: 'papers.encrypted' })
  })

  it('says what, what is allowed and what next in both languages', async () => {
    const result = await readDocument(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), { fileName: 'a' })
    if (result.ok) throw new Error('read an executable')
    for (const language of ['zh', 'en'] as const) {
      const say = result.error.say(language)
      expect([say.what, say.allowed, say.next].join()).toMatch(/\.docx/)
      expect(JSON.stringify(say)).not.toMatch(/\{\w+\}/)
    }
  })
})
