import type { PaceFrequency } from './contract.ts'

/**
 * Months that each observation of a year covers. With 11 observations the first one is January–February, so five of them
 * end on 30 June and the linear schedule after the first is 2/12, not 1/11.
 */
export const monthsPerSlot = (frequency: PaceFrequency): readonly number[] => {
  switch (frequency) {
    case 12:
      return [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    case 11:
      return [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    case 4:
      return [3, 3, 3, 3]
  }
}

/** How many observations end by 30 June. */
export const slotsToJune = (frequency: PaceFrequency): number => {
  switch (frequency) {
    case 12:
      return 6
    case 11:
      return 5
    case 4:
      return 2
  }
}
