import { shijingshan } from '#real/shijingshan.ts'
import { xicheng } from '#real/xicheng.ts'
import type { Sample } from './sample.ts'

export { readerAccount } from '#real/district.ts'
export type { Sample } from './sample.ts'

/** 石景山 and 西城 hold published material only; everything invented lives in 示范区. */
export const samples: readonly Sample[] = [shijingshan, xicheng]
