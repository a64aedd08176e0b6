import { Fen, type Fen as FenType } from '@lantu/kernel'
import type { FundsStep, FundsSums } from '@lantu/ledger/contract'

export interface Over {
  readonly step: FundsStep
  readonly sum: FenType
  readonly of: FundsStep
  readonly whole: FenType
}

const fen = (amount: bigint): FenType => Fen.parse(amount.toString())

/**
 * Whether a movement would let more be released than was budgeted, or spent than was released. What exceeded already is asked
 * about again only when one of its two steps moves, as the server does.
 */
export function findOver(funds: FundsSums | null, step: FundsStep, amount: FenType): Over | undefined {
  const sum = (one: FundsStep) => BigInt(funds?.[one] ?? '0') + (one === step ? BigInt(amount) : 0n)
  const pairs = [
    ['released', 'budget'],
    ['spent', 'released'],
  ] as const
  for (const [part, whole] of pairs) {
    if ((part === step || whole === step) && sum(part) > sum(whole))
      return { step: part, sum: fen(sum(part)), of: whole, whole: fen(sum(whole)) }
  }
  return undefined
}
