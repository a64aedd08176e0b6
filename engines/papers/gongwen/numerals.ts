const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as 汉字: 12 is 十二, 20 is 二十. A paper has no hundredth heading; beyond, Arabic digits stand. */
export function chineseNumeral(n: number): string {
  if (n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`}${digits[n % 10]}`
}

export type HeadingLevel = 1 | 2 | 3 | 4

/** GB/T 9704-2012 §7.3.3: 一、 （一） 1. （1）. */
export function headingNumeral(level: HeadingLevel, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`
    case 2:
      return `（${chineseNumeral(n)}）`
    case 3:
      return `${n}.`
    case 4:
      return `（${n}）`
  }
}

/** Counts headings: a heading starts the levels below it anew. */
export function headingCounter(): (level: HeadingLevel) => number {
  const counts = [0, 0, 0, 0]
  return (level) => {
    counts.fill(0, level)
    const next = (counts[level - 1] ?? 0) + 1
    counts[level - 1] = next
    return next
  }
}

/** 2024-05-07 → 2024年5月7日, without leading zeros (§7.3.5.4: 不编虚位). */
export const chineseDate = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
