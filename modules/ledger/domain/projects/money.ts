import { type DecimalText, Fen, findDecimal, parseDecimal, shiftDecimal } from '@lantu/kernel'

/** 万元 of fen as decimal text, exact: `"650000000"` is `650`. */
export const wanOf = (fen: bigint | Fen): DecimalText => shiftDecimal(parseDecimal(fen.toString()), -6)

/** Fen of 万元 as a sheet writes it, or undefined where it is no amount, negative or finer than one fen. */
export function findFenOfWan(text: string): Fen | undefined {
  const wan = findDecimal(text.replaceAll(/[,，\s]/g, ''))
  if (wan === undefined || wan.startsWith('-')) return undefined
  return Fen.safeParse(shiftDecimal(wan, 6)).data
}
