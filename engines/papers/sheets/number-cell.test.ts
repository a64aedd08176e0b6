import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumberCell } from './index.ts'

const read = (text: string) => {
  const result = parseNumberCell(text)
  return result.ok ? result.value : result.error
}

describe('parseNumberCell', () => {
  it.each(['', ' ', '——', '—', '--', '-', '…', '……', '/', '无', 'n/a', 'N/A'])('%j is no figure', (text) => {
    expect(read(text)).toEqual({ value: null, percent: false })
  })

  it.each([
    ['1,234.5', '1234.5'],
    ['1，234，567', '1234567'],
    ['１２．５０', '12.50'],
    ['-3.2', '-3.2'],
    ['－3.2', '-3.2'],
    ['（3.2）', '-3.2'],
    ['(1,000)', '-1000'],
    ['+3', '3'],
    ['007.50', '7.50'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['1.2E+03', '1200'],
    ['12345678901234567890.12', '12345678901234567890.12'],
    [' 4 ', '4'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toEqual({ value, percent: false })
  })

  it.each([
    ['5%', '5'],
    ['－0.5％', '-0.5'],
    ['（3.2%）', '-3.2'],
  ])('%s is %s percent', (text, value) => {
    expect(read(text)).toEqual({ value, percent: true })
  })

  it.each([
    ['4.1.%', 'sheets.numberTypo', '4.1%'],
    ['4..1', 'sheets.numberTypo', '4.1'],
    ['3。2', 'sheets.numberTypo', '3.2'],
    ['1O0', 'sheets.numberTypo', '100'],
    ['约5', 'sheets.numberTypo', '5'],
    ['5%%', 'sheets.numberTypo', '5%'],
    ['3.5亿元', 'sheets.numberUnit', '3.5'],
    ['12个', 'sheets.numberUnit', '12'],
    ['1,23', 'sheets.notANumber', undefined],
    ['待定', 'sheets.notANumber', undefined],
    ['2024-05', 'sheets.notANumber', undefined],
    ['1/2', 'sheets.notANumber', undefined],
    ['=A1', 'sheets.notANumber', undefined],
  ])('%s is a fault: %s, suggesting %s', (text, code, suggestion) => {
    expect(read(text)).toMatchObject({ code, ...(suggestion !== undefined && { suggestion }) })
    expect('suggestion' in read(text)).toBe(suggestion !== undefined)
  })

  it('gives back every digit of a plain decimal, grouped or not', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.stringMatching(/^\d{0,6}$/),
        fc.boolean(),
        (whole, fraction, negative) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
          const tail = fraction === '' ? '' : `.${fraction}`
          const sign = negative && /[1-9]/.test(`${whole}${fraction}`) ? '-' : ''
          expect(read(`${sign}${grouped}${tail}`)).toEqual({ value: `${sign}${whole}${tail}`, percent: false })
        },
      ),
    )
  })

  it('never throws and never gives anything but decimal text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = parseNumberCell(text)
        if (result.ok && result.value.value !== null) expect(result.value.value).toMatch(/^-?\d+(\.\d+)?$/)
      }),
    )
  })
})
