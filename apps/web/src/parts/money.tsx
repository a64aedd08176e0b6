import type { Fen } from '@lantu/kernel'
import { Figure } from './figure.tsx'
import { scaleMoney } from './money-scale.ts'

export interface MoneyProps {
  /** Whole fen as they travel; null where there are none (printed as —, never as 0). */
  readonly fen: Fen | null
  /** + before what comes in, as movements are written. */
  readonly sign?: boolean | undefined
  readonly big?: boolean
  readonly strong?: boolean
}

/** The one way money is printed: in 亿元, 万元 or 元, never rounded. */
export function Money({ fen, ...look }: MoneyProps) {
  if (fen === null) return <Figure value={null} {...look} />
  return <Figure {...scaleMoney(fen)} {...look} />
}
