/**
 * Dated tables for resolving time expressions: multi-year plans with their years, and State Council holidays.
 * A plan that is not here, or a holiday year that is not here, is left to a person: an engine never guesses.
 */
export interface PlanYears {
  /** All of these must stand in the clause (folded to simplified). */
  readonly keywords: readonly string[]
  readonly firstYear: number
  readonly lastYear: number
  readonly source: string
}

/** As of 2026-11. */
export const PLAN_YEARS: readonly PlanYears[] = [
  {
    keywords: ['核心区控规', '三年行动计划'],
    firstYear: 2020,
    lastYear: 2022,
    source: '首都功能核心区控制性详细规划三年行动计划（2020年—2022年）',
  },
  {
    keywords: ['核心区控规', '三年行动计划'],
    firstYear: 2023,
    lastYear: 2025,
    source: '首都功能核心区控制性详细规划三年行动计划（2023年—2025年）',
  },
  {
    keywords: ['治本攻坚'],
    firstYear: 2024,
    lastYear: 2026,
    source: '国务院安委会 安全生产治本攻坚三年行动方案（2024—2026年）',
  },
  {
    keywords: ['安全生产专项整治三年行动'],
    firstYear: 2020,
    lastYear: 2022,
    source: '国务院安委会 全国安全生产专项整治三年行动计划（2020年4月至2022年12月）',
  },
  {
    keywords: ['国企改革深化提升行动'],
    firstYear: 2023,
    lastYear: 2025,
    source: '国有企业改革深化提升行动方案（2023—2025年）',
  },
  {
    keywords: ['国有企业改革深化提升行动'],
    firstYear: 2023,
    lastYear: 2025,
    source: '国有企业改革深化提升行动方案（2023—2025年）',
  },
  { keywords: ['国企改革三年行动'], firstYear: 2020, lastYear: 2022, source: '国企改革三年行动方案（2020—2022年）' },
  {
    keywords: ['美丽上海建设三年行动计划'],
    firstYear: 2024,
    lastYear: 2026,
    source: '美丽上海建设三年行动计划（2024—2026年）',
  },
  { keywords: ['十三五'], firstYear: 2016, lastYear: 2020, source: '国民经济和社会发展第十三个五年规划纲要' },
  { keywords: ['十四五'], firstYear: 2021, lastYear: 2025, source: '国民经济和社会发展第十四个五年规划纲要' },
  { keywords: ['十五五'], firstYear: 2026, lastYear: 2030, source: '国民经济和社会发展第十五个五年规划纲要' },
]

export interface HolidayDays {
  readonly year: number
  readonly holiday: '元旦' | '春节' | '清明' | '劳动节' | '端午' | '国庆节' | '中秋'
  readonly from: string
  readonly to: string
}

const rows = (
  year: number,
  days: Readonly<Record<HolidayDays['holiday'], readonly [string, string]>>,
): HolidayDays[] => {
  const list: HolidayDays[] = []
  for (const holiday of ['元旦', '春节', '清明', '劳动节', '端午', '国庆节', '中秋'] as const) {
    const [from, to] = days[holiday]
    list.push({ year, holiday, from, to })
  }
  return list
}

/**
 * First and last day off by the State Council's yearly notice (国务院办公厅关于部分节假日安排的通知), as carried by the
 * package chinese-days 1.5.7 (MIT). Where 中秋 and 国庆 share one holiday (2020, 2023, 2025) both carry the whole span.
 */
export const HOLIDAY_DAYS: readonly HolidayDays[] = [
  ...rows(2023, {
    元旦: ['2022-12-31', '2023-01-02'],
    春节: ['2023-01-21', '2023-01-27'],
    清明: ['2023-04-05', '2023-04-05'],
    劳动节: ['2023-04-29', '2023-05-03'],
    端午: ['2023-06-22', '2023-06-24'],
    国庆节: ['2023-09-29', '2023-10-06'],
    中秋: ['2023-09-29', '2023-10-06'],
  }),
  ...rows(2024, {
    元旦: ['2024-01-01', '2024-01-01'],
    春节: ['2024-02-10', '2024-02-17'],
    清明: ['2024-04-04', '2024-04-06'],
    劳动节: ['2024-05-01', '2024-05-05'],
    端午: ['2024-06-10', '2024-06-10'],
    国庆节: ['2024-10-01', '2024-10-07'],
    中秋: ['2024-09-15', '2024-09-17'],
  }),
  ...rows(2025, {
    元旦: ['2025-01-01', '2025-01-01'],
    春节: ['2025-01-28', '2025-02-04'],
    清明: ['2025-04-04', '2025-04-06'],
    劳动节: ['2025-05-01', '2025-05-05'],
    端午: ['2025-05-31', '2025-06-02'],
    国庆节: ['2025-10-01', '2025-10-08'],
    中秋: ['2025-10-01', '2025-10-08'],
  }),
  ...rows(2026, {
    元旦: ['2026-01-01', '2026-01-03'],
    春节: ['2026-02-15', '2026-02-23'],
    清明: ['2026-04-04', '2026-04-06'],
    劳动节: ['2026-05-01', '2026-05-05'],
    端午: ['2026-06-19', '2026-06-21'],
    国庆节: ['2026-10-01', '2026-10-07'],
    中秋: ['2026-09-25', '2026-09-27'],
  }),
  ...rows(2022, {
    元旦: ['2022-01-01', '2022-01-03'],
    春节: ['2022-01-31', '2022-02-06'],
    清明: ['2022-04-03', '2022-04-05'],
    劳动节: ['2022-04-30', '2022-05-04'],
    端午: ['2022-06-03', '2022-06-05'],
    国庆节: ['2022-10-01', '2022-10-07'],
    中秋: ['2022-09-10', '2022-09-12'],
  }),
  ...rows(2021, {
    元旦: ['2021-01-01', '2021-01-03'],
    春节: ['2021-02-11', '2021-02-17'],
    清明: ['2021-04-03', '2021-04-05'],
    劳动节: ['2021-05-01', '2021-05-05'],
    端午: ['2021-06-12', '2021-06-14'],
    国庆节: ['2021-10-01', '2021-10-07'],
    中秋: ['2021-09-19', '2021-09-21'],
  }),
]

/** As written in texts → the name in the table. */
export const HOLIDAY_NAMES: Readonly<Record<string, HolidayDays['holiday']>> = {
  五一: '劳动节',
  劳动节: '劳动节',
  十一: '国庆节',
  国庆: '国庆节',
  国庆节: '国庆节',
  春节: '春节',
  元旦: '元旦',
  清明: '清明',
  清明节: '清明',
  端午: '端午',
  端午节: '端午',
  中秋: '中秋',
  中秋节: '中秋',
}
