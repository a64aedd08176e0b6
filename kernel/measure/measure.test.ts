import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addFen,
  Fen,
  fenOfYuan,
  Percent,
  percent,
  percentOfRatio,
  points,
  pointsBetween,
  type Ratio,
  ratio,
  ratioOfPercent,
  subtractFen,
  sumFen,
  yuanOfFen,
} from './brands.ts'
import {
  addDecimals,
  compareDecimals,
  DecimalText,
  decimalFromNumber,
  decimalPlaces,
  findDecimal,
  findQuotient,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
} from './decimal.ts'
import { formatDecimal, formatQuantity, formatRange } from './format.ts'
import {
  addQuantities,
  compareQuantities,
  convertQuantity,
  Quantity,
  quantity,
  subtractQuantities,
} from './quantity.ts'
import { findUnit, getUnit, listUnits, parseUnit, unitName } from './units.ts'

const d = parseDecimal
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => roundDecimal(d(digits.toString()), places))

describe('decimals', () => {
  test('read exactly what they write, and nothing looser', () => {
    for (const text of ['0', '-0.3', '1234.50', '0.00']) expect(DecimalText.parse(text)).toBe(text)
    for (const text of ['', '-0', '-0.00', '01', '1.', '.5', '+1', '1e3', '1,000', 'NaN', '５', '1'.repeat(41)]) {
      expect(DecimalText.safeParse(text).success).toBe(false)
    }
    expect(() => d('5.4%')).toThrow(expect.objectContaining({ code: 'measure.badDecimal' }))
  })
  test('are found as people write them', () => {
    expect(findDecimal('１，２３４.50')).toBe('1234.50')
    expect(findDecimal('−0.3')).toBe('-0.3')
    expect(findDecimal('－007')).toBe('-7')
    expect(findDecimal('+5.0')).toBe('5.0')
    for (const text of ['--', '——', '', '约5', '1,23', '5%']) expect(findDecimal(text)).toBeUndefined()
  })
  test('add without the error of floats', () => {
    expect(addDecimals(d('0.1'), d('0.2'))).toBe('0.3')
    expect(sumDecimals(Array.from({ length: 10 }, () => d('0.1')))).toBe('1.0')
    expect(sumDecimals([])).toBe('0')
    expect(subtractDecimals(d('5.4'), d('5.4'))).toBe('0.0')
    expect(addDecimals(d('5.0'), d('1'))).toBe('6.0')
    expect(negateDecimal(d('5.0'))).toBe('-5.0')
    expect(multiplyDecimals(d('0.1'), d('0.2'))).toBe('0.02')
    expect(compareDecimals(d('5'), d('5.0'))).toBe(0)
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0)
      }),
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          [...Array(30).keys()].map((n) => d(`${n}.7`)),
          { minLength: 30 },
        ),
        (list) => {
          expect(sumDecimals(list)).toBe('456.0')
        },
      ),
    )
  })
  test('round half away from zero and keep the zeros', () => {
    expect(roundDecimal(d('2.345'), 2)).toBe('2.35')
    expect(roundDecimal(d('-2.345'), 2)).toBe('-2.35')
    expect(roundDecimal(d('5'), 1)).toBe('5.0')
    expect(roundDecimal(d('-0.04'), 1)).toBe('0.0')
    expect(findQuotient(d('20621.3'), d('43760.7'), 4)).toBe('0.4712')
    expect(findQuotient(d('1'), d('0'), 2)).toBeUndefined()
    expect(decimalFromNumber(0.1 + 0.2, 4)).toBe('0.3000')
    expect(decimalPlaces(d('1234.50'))).toBe(2)
  })
})

describe('units', () => {
  test('are found by code and every name, and each name is of one unit', () => {
    expect(findUnit('亿元')).toBe('cny100m')
    expect(findUnit('億元')).toBe('cny100m')
    expect(findUnit('％')).toBe('percent')
    expect(findUnit('μg/m³')).toBe('ugPerM3')
    expect(findUnit('µg/m3')).toBe('ugPerM3')
    expect(findUnit('分')).toBe('fen')
    expect(findUnit('斤')).toBeUndefined()
    expect(() => parseUnit('斤')).toThrow(expect.objectContaining({ code: 'measure.unknownUnit' }))
    for (const unit of listUnits())
      for (const name of [unit.code, unit.zh, unit.hant, ...(unit.also ?? [])])
        expect([name, findUnit(name)]).toEqual([name, unit.code])
    expect(unitName('point', 'zh-Hant')).toBe('個百分點')
  })
  test('convert exactly, inside one dimension only', () => {
    expect(convertQuantity(quantity('12345', 'cny10k'), 'cny100m')).toEqual({ value: '1.2345', unit: 'cny100m' })
    expect(convertQuantity(quantity('413.84', 'cny100m'), 'cny10k').value).toBe('4138400')
    expect(convertQuantity(quantity('0.01', 'cny'), 'fen').value).toBe('1')
    expect(convertQuantity(quantity('1', 'fen'), 'cny100m').value).toBe('0.0000000001')
    expect(convertQuantity(quantity('3', 'm2x10k'), 'hectare').value).toBe('3')
    expect(() => convertQuantity(quantity('1', 'percent'), 'point')).toThrow(
      expect.objectContaining({ code: 'measure.otherDimension' }),
    )
    expect(() => addQuantities(quantity('1', 'piece'), quantity('1', 'firm'))).toThrow(
      expect.objectContaining({ code: 'measure.otherDimension' }),
    )
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom('cny100m', 'cny10k', 'cny', 'fen'),
        fc.constantFrom('cny100m', 'cny10k', 'cny', 'fen'),
        (value, a, b) => {
          const there = convertQuantity({ value, unit: a }, b)
          expect(compareDecimals(convertQuantity(there, a).value, value)).toBe(0)
          expect(compareQuantities({ value, unit: a }, there)).toBe(0)
        },
      ),
    )
  })
  test('add and subtract across units; shares differ by points', () => {
    expect(addQuantities(quantity('1.5', 'cny100m'), quantity('5000', 'cny10k'))).toEqual({
      value: '2.0',
      unit: 'cny100m',
    })
    expect(subtractQuantities(quantity('5.4', 'percent'), quantity('6.0', 'percent'))).toEqual({
      value: '-0.6',
      unit: 'point',
    })
    expect(Quantity.safeParse({ value: '5.4', unit: 'parsec' }).success).toBe(false)
    expect(getUnit('cny10k').dimension).toBe('money')
  })
})

describe('brands', () => {
  test('fen hold whole cents only', () => {
    expect(fenOfYuan(d('12.34'))).toBe('1234')
    expect(fenOfYuan(d('-12.30'))).toBe('-1230')
    expect(fenOfYuan(d('5.000'))).toBe('500')
    expect(() => fenOfYuan(d('0.001'))).toThrow(expect.objectContaining({ code: 'measure.notExact' }))
    expect(yuanOfFen(Fen.parse('-5'))).toBe('-0.05')
    expect(yuanOfFen(Fen.parse('0'))).toBe('0.00')
    expect(yuanOfFen(Fen.parse('1230'))).toBe('12.30')
    expect(sumFen([Fen.parse('1'), Fen.parse('9007199254740993')])).toBe('9007199254740994')
    expect(subtractFen(addFen(Fen.parse('1'), Fen.parse('2')), Fen.parse('3'))).toBe('0')
  })
  test('per cent, proportion and points are told apart', () => {
    expect(percentOfRatio(ratio('0.054'))).toBe('5.4')
    expect(ratioOfPercent(percent('5.4'))).toBe('0.054')
    expect(pointsBetween(percent('5.4'), percent('6.6'))).toBe('-1.2')
    expect(pointsBetween(percent('5.4'), percent('6.4'))).toBe('-1.0')
  })
  test('mixing them does not compile', () => {
    const share: Percent = percent('5.4')
    // @ts-expect-error a per cent is not a proportion
    const wrong: Ratio = share
    // @ts-expect-error points are not per cent
    const other: Percent = points('1.2')
    // @ts-expect-error fen are not yuan
    expect(() => fenOfYuan(Fen.parse('100'))).not.toThrow()
    // @ts-expect-error a decimal must say whether it is fen
    expect(addFen(d('1'), d('2'))).toBe('3')
    // @ts-expect-error a float is not a decimal
    expect(Percent.safeParse(5.4).success && addDecimals(5.4, 1)).toBe(false)
    expect([wrong, other]).toEqual(['5.4', '1.2'])
  })
})

describe('printing', () => {
  test('numbers', () => {
    expect(formatDecimal(d('-1234.5'), 'zh-Hans')).toBe('−1234.5')
    expect(formatDecimal(d('-1234567.5'), 'en', { places: 2 })).toBe('−1,234,567.50')
    expect(formatDecimal(d('1234567'), 'zh-Hant', { thousands: true })).toBe('1,234,567')
    expect(formatDecimal(d('0.04'), 'zh-Hans', { places: 1, plus: true })).toBe('0.0')
    expect(formatDecimal(d('0.4'), 'zh-Hans', { places: 1, plus: true })).toBe('+0.4')
  })
  test('with units in three languages', () => {
    expect(formatQuantity(quantity('1028.6', 'cny100m'), 'zh-Hans')).toBe('1028.6亿元')
    expect(formatQuantity(quantity('1028.6', 'cny100m'), 'zh-Hant')).toBe('1028.6億元')
    expect(formatQuantity(quantity('1028.6', 'cny100m'), 'en')).toBe('1,028.6 hundred million yuan')
    expect(formatQuantity(quantity('-1.2', 'point'), 'zh-Hans')).toBe('−1.2个百分点')
    expect(formatQuantity(quantity('5.4', 'percent'), 'en', { places: 1 })).toBe('5.4%')
    expect(formatQuantity(quantity('30.5', 'ugPerM3'), 'en')).toBe('30.5 µg/m³')
  })
  test('ranges: the sign % at both ends, words once', () => {
    expect(formatRange(quantity('5', 'percent'), quantity('6', 'percent'), { language: 'zh-Hans' })).toBe('5%—6%')
    expect(formatRange(quantity('3', 'cny100m'), quantity('50000', 'cny10k'), { language: 'zh-Hans' })).toBe('3—5亿元')
    expect(formatRange(quantity('-3', 'km'), quantity('5', 'km'), { language: 'en' })).toBe('−3–5 km')
  })
})
