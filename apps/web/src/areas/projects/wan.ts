import { DecimalText, Fen, type Fen as FenType, shiftDecimal } from '@lantu/kernel'

/** Fen of 万元 as they are written in a form, or undefined where it is no amount or finer than one fen. */
export function findFenOfWan(wan: string): FenType | undefined {
  const read = DecimalText.safeParse(wan)
  return read.success ? Fen.safeParse(shiftDecimal(read.data, 6)).data : undefined
}

/** 万元 of fen as a form holds them, exactly; nothing where there is none. */
export const wanOfFen = (fen: FenType | null): string => (fen === null ? '' : shiftDecimal(DecimalText.parse(fen), -6))
