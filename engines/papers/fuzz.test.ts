import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from './reading/index.ts'
import { docxOf } from './reading/testing/docx.ts'
import { pdfOf } from './reading/testing/pdf.ts'
import { readTable, writeTable } from './sheets/index.ts'
import { districtSheet } from './sheets/testing/xlsx.ts'

/** Whatever comes in, the answer is a value: a reading or a refusal with words for a person. */
async function answers(bytes: Uint8Array): Promise<void> {
  const file = { fileName: 'f' }
  for (const result of [await readDocument(bytes, file), await readTable(bytes, file)]) {
    if (!result.ok) expect(result.error.say('zh').what).not.toMatch(/\{\w+\}/)
  }
}

/** A good file with some bytes changed and perhaps its end cut off. */
const damaged = (good: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
    )
    .map(([changes, share]) => {
      const bytes = good.slice()
      for (const [at, value] of changes) bytes[at] = value
      return bytes.subarray(0, Math.ceil(bytes.length * (share > 0.6 ? 1 : share)))
    })

describe('bytes that are no good file', () => {
  it('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), answers), { numRuns: 150 })
  })

  it('random bytes behind the marks of known files', async () => {
    const mark = fc.constantFrom(
      'PK\u0003\u0004word/',
      'PK\u0003\u0004xl/',
      '%PDF-1.7\n',
      '\u00ef\u00bb\u00bf',
      '\u00ff\u00fe',
    )
    const bytes = fc.tuple(mark, fc.uint8Array({ maxLength: 300 }))
    await fc.assert(
      fc.asyncProperty(bytes, ([head, tail]) =>
        answers(Uint8Array.from([...[...head].map((c) => c.charCodeAt(0)), ...tail])),
      ),
      { numRuns: 100 },
    )
  })

  it('a damaged .docx, .xlsx or .pdf', async () => {
    const made = await writeTable(
      { sheets: [{ name: 'S', columns: [{ header: 'a' }], rows: [['1']] }] },
      { createdAt: '2024-05-07T00:00:00Z' },
    )
    const files = [
      docxOf(['通知', '正文。']),
      await districtSheet(),
      made,
      pdfOf([[{ text: '督查通报', x: 80, y: 700 }]]),
    ]
    for (const file of files) await fc.assert(fc.asyncProperty(damaged(file), answers), { numRuns: 60 })
  })

  it('lines of text with separators and quotes in odd places', async () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ';', '区', '1', '.', '𬬻', '\u0000'),
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(text, (t) => answers(new TextEncoder().encode(t))),
      { numRuns: 200 },
    )
  })
})
