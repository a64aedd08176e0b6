import { err, ok, type Result } from '@lantu/kernel'
import { plainDecimal } from './number-format.ts'

export interface NumberCell {
  /** Plain decimal text, or null for an empty cell and the signs people write for “no figure”. */
  readonly value: string | null
  /** Whether a percent sign stood there: `5%` is value 5, percent true. */
  readonly percent: boolean
}

export interface NumberCellFault {
  readonly code: 'sheets.numberTypo' | 'sheets.numberUnit' | 'sheets.notANumber'
  /** What was probably meant; only a person may accept it. */
  readonly suggestion?: string
  readonly say: { readonly zh: string; readonly en: string }
}

/** Dashes, dots, slashes and words that stand for “no figure” in statistical sheets (GB/T 3101 tables use — and …). */
const nothing = /^(?:[-—–−―_]+|[.…·]{2,}|…|\/|\\|无|暂无|空|n\/?a|null)$/i
/** Grouped by thousands as in 1,234,567.8; 万-grouping as in 1,2345 is not in use. */
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const plain = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/i

/**
 * Reads what people write into a number cell. Accepted: `1,234.5`, full-width digits, `5%`, `-3.2`, the accountant's
 * `（3.2）` for −3.2, `1.2E+03`. `——`, `--`, `…`, an empty cell: no figure. Anything else is a fault, with a suggestion
 * where one reading is likely (`4.1.%` → `4.1%`); nothing is guessed silently.
 */
export function parseNumberCell(text: string): Result<NumberCell, NumberCellFault> {
  const written = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[−–﹣]/g, '-')
  if (written === '' || nothing.test(text.trim()) || nothing.test(written)) return ok({ value: null, percent: false })
  const whole = readSigned(written)
  if (whole !== null) return ok(whole)
  const suggestion = suggest(written)
  if (suggestion !== null) return err(typo(text, suggestion))
  const unit = /^([+-]?[\d.,]+)\s*(\p{L}[\p{L}/²³0-9]*|‰|°\p{L}?)$/u.exec(written)
  const figure = unit ? readSigned(unit[1] ?? '') : null
  if (unit && figure?.value) return err(withUnit(text, { figure: figure.value, unit: unit[2] ?? '' }))
  return err({
    code: 'sheets.notANumber',
    say: {
      zh: `“${text}”不是数字；只填数字，没有数的写“——”。`,
      en: `${text} is not a number; enter digits only, and —— where there is no figure.`,
    },
  })
}

function readSigned(text: string): NumberCell | null {
  const bracketed = /^\((.+)\)(%?)$/.exec(text)
  const inner = bracketed ? `${bracketed[1]}${bracketed[2]}` : text
  const percent = inner.endsWith('%')
  const digits = percent ? inner.slice(0, -1) : inner
  if (bracketed && /^[+-]/.test(digits)) return null
  if (!grouped.test(digits) && !plain.test(digits)) return null
  const value = decimalOf(digits.replaceAll(',', ''))
  return { value: bracketed && value !== '0' ? `-${value}` : value, percent }
}

/** Keeps every digit that was written; only an exponent needs arithmetic. */
function decimalOf(digits: string): string {
  if (/e/i.test(digits)) return plainDecimal(digits) ?? digits
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)(\.\d+)?$/.exec(digits) ?? []
  const head = whole.replace(/^0+(?=\d)/, '') || '0'
  return `${sign === '-' && /[1-9]/.test(digits) ? '-' : ''}${head}${fraction}`
}

/** One slip of the keyboard: a point too many, a comma or 、 for the point, a doubled sign, a letter for a digit. */
function suggest(text: string): string | null {
  const repaired = [
    text.replace(/\.+(?=%?$)/, ''),
    text.replace(/\.{2,}/g, '.'),
    text.replace(/%{2,}$/, '%'),
    text.replace(/^([+-])[+-]+/, '$1'),
    text.replace(/[。、·]/g, '.'),
    text.replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0').replace(/(?<=[\d.])[lI]|[lI](?=[\d.])/g, '1'),
    text.replace(/^[约≈~]/, ''),
    text.replace(/^[¥￥$]/, ''),
    text.replace(/^[()]|[()]$/g, ''),
  ]
  return repaired.find((candidate) => candidate !== text && readSigned(candidate) !== null) ?? null
}

const typo = (text: string, suggestion: string): NumberCellFault => ({
  code: 'sheets.numberTypo',
  suggestion,
  say: {
    zh: `“${text}”不是规范的数字；是不是“${suggestion}”？`,
    en: `${text} is not a proper number; is ${suggestion} meant?`,
  },
})

const withUnit = (text: string, read: { figure: string; unit: string }): NumberCellFault => ({
  code: 'sheets.numberUnit',
  suggestion: read.figure,
  say: {
    zh: `“${text}”带有“${read.unit}”；单位写在表头，格内只填数字（如 ${read.figure}），并核对数量级。`,
    en: `${text} carries ${read.unit}; units belong in the header, the cell takes the number (${read.figure}) only.`,
  },
})
