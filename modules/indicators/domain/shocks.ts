import type { PlainDate } from '@lantu/kernel/time'

/**
 * Years left out of seasonal comparison: the epidemic years. Dated, so that a judgement of 2021 is replayed without knowing 2022.
 * Source: practice of the field, which drops 2020 and 2022 from 季节序时 (Q1–Q3 share of Beijing's GDP 71.9 % in 2022 against 73.9 %).
 */
const shocks: readonly { readonly year: number; readonly knownFrom: PlainDate | string }[] = [
  { year: 2020, knownFrom: '2021-01-18' },
  { year: 2022, knownFrom: '2023-01-17' },
]

export const shockYears = (asOf: PlainDate): number[] =>
  shocks.filter((shock) => shock.knownFrom <= asOf).map((shock) => shock.year)
