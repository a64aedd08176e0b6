/**
 * The words for a probability, one scale for the whole house (几乎没有 <5%, 很难 <20%, 偏难 <40%, 两可 <60%, 较有把握 <85%,
 * 有把握). Source: the board's design language, `可能性`.
 */
export const probabilityWords = ['almostNone', 'hard', 'ratherHard', 'even', 'ratherSure', 'sure'] as const
export type ProbabilityWord = (typeof probabilityWords)[number]

const upperBounds: readonly (readonly [number, ProbabilityWord])[] = [
  [0.05, 'almostNone'],
  [0.2, 'hard'],
  [0.4, 'ratherHard'],
  [0.6, 'even'],
  [0.85, 'ratherSure'],
]

/** `probability` from 0 to 1; each bound belongs to the word above it. */
export function wordProbability(probability: number): ProbabilityWord {
  for (const [bound, word] of upperBounds) if (probability < bound) return word
  return 'sure'
}
