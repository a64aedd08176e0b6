import type { Language } from '@lantu/kernel'
import { printProbability } from '#language/index.ts'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/**
 * A probability as a headline says it: 只有一成二 for 12 per cent, 不到一成 below ten; in English the per cent. Whole per cent,
 * and never certain. Below five per cent the headline has words of its own.
 */
export function sayChance(probability: number, language: Language): string {
  if (language === 'en') return printProbability(probability)
  const percent = Math.min(99, Math.round(probability * 100))
  const tenths = Math.floor(percent / 10)
  if (tenths === 0) return '不到一成'
  return `只有${numerals[tenths]}成${numerals[percent % 10]}`
}
