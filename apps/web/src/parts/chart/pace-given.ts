import type { Text } from '#language/index.ts'
import type { PaceData } from './pace-data.ts'
import type { Palette } from './palette.ts'

/** What the chart of pace is drawn from: the year, the colours, and how words and numbers are printed. */
export interface PaceOptionGiven {
  readonly data: PaceData
  readonly palette: Palette
  readonly text: Text
  readonly number: (value: number, decimals?: number) => string
}
