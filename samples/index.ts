import { demo } from '#demo/district.ts'
import { shijingshan } from '#real/shijingshan.ts'
import { xicheng } from '#real/xicheng.ts'
import type { Sample } from './sample.ts'

export { demoAccounts } from '#demo/people.ts'
export { readerAccount } from '#real/district.ts'
export type { Sample } from './sample.ts'

/** 石景山 and 西城 hold published material only; everything invented lives in 示范区, whose clock is set from `now`. */
export const samples = (now: Date): readonly Sample[] => [demo(now), shijingshan, xicheng]
