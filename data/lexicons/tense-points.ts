/**
 * How much each cue of the tense vote says, positive for the plan: those of TENSE_CUES in their order, a clause that opens
 * with a verb, one that does not, those of TENSE_ANCHORS. Log-odds for a paragraph whose every clause shows the cue.
 * As of 2026-11; source: written by bench/clauses/learn-tense.ts from the public work reports of
 * state-council-2024, state-council-2025, shanghai-2026, tianjin-2026, chongqing-2026, guangdong-2026, zhejiang-2026.
 */
export const TENSE_POINTS: readonly number[] = [
  -0.58, -0.24, -3.44, -3.19, 2.04, -1.51, -5.27, 1.08, -3.91, -5.7, -3.53, 0.29, 0.29, -0.72, 5.01, 6.02, 5.97, 2.97,
  2.06, -1.69, -4.31, 7.65, -2.4, 3.91, 4.55, -5.22, -9.44, -2.77, 1.54, 3.95, 4.3, -2.12, 0.72, -6.41, 3.12, -3.03,
  -3.6, -4.26, -0.72, 5.2, 2.32, 7.53, -0.42,
]
