import { type DecimalText, type Fen, parseDecimal, shiftDecimal } from '@lantu/kernel'

/** Fen in a 万元 and in an 亿元. */
const [wan, yi] = [1_000_000n, 10_000_000_000n]

export interface ScaledMoney {
  readonly value: DecimalText
  readonly unit: 'cny100m' | 'cny10k' | 'cny'
}

/**
 * Fen in the unit in which an office writes them, exactly: 亿元 from one hundred million yuan on where whole 万元 are meant, 元
 * below one 万元, else 万元. Worked: `"65000000000"` is 6.5 亿元, `"10000000001"` is 10000.000001 万元.
 */
export function scaleMoney(fen: Fen): ScaledMoney {
  const amount = BigInt(fen)
  const size = amount < 0n ? -amount : amount
  const value = parseDecimal(fen)
  if (size >= yi && amount % wan === 0n) return { value: shiftDecimal(value, -10), unit: 'cny100m' }
  if (size > 0n && size < wan) return { value: shiftDecimal(value, -2), unit: 'cny' }
  return { value: shiftDecimal(value, -6), unit: 'cny10k' }
}
