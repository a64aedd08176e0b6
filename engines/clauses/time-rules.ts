/**
 * The rules that read a time expression: a pattern and how it resolves against the document's date. `null` leaves the
 * match to a person, `undefined` says it is no time at all.
 */
import { PLAN_YEARS } from '@lantu/data/lexicons'
import { addDays, lastDayOfMonth, monthOf, plainDate, yearOf } from '@lantu/kernel/time'
import {
  type Days,
  holidayDays,
  isDay,
  isYear,
  MONTH,
  monthNumber,
  NUMBER_YEAR,
  planOf,
  QUARTERS,
  type TimeContext,
  wholeQuarter,
  wholeYear,
  yearIn,
} from './time-days.ts'

export interface TimeRule {
  readonly id: string
  /** 0 a deadline, 1 a period, 2 left to a person. */
  readonly rank: number
  readonly pattern: RegExp
  /** Undefined drops the match; null leaves it to a person. */
  readonly resolve: (match: RegExpMatchArray, context: TimeContext) => Days | null | undefined
}

export const TIME_RULES: readonly TimeRule[] = [
  {
    id: 'time.day-deadline',
    rank: 0,
    pattern: new RegExp(
      `${NUMBER_YEAR}${MONTH}月(\\d{1,2})日(?:下班|开学|零时|\\d{1,2}[时点]整?)?(?:之前|以前|前)(?!后)`,
      'g',
    ),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      if (year === undefined) return null
      const [month, day] = [monthNumber(match[3]), Number(match[4])]
      return isDay(year, month, day) ? [plainDate(year, 1, 1), plainDate(year, month, day)] : undefined
    },
  },
  {
    id: 'time.season-deadline',
    rank: 0,
    pattern: /(?:汛期|入汛|供暖季|采暖季|供暖|暑期|雨季)前（(\d{1,2})月(\d{1,2})日(?:前)?）/g,
    resolve: (match, { date }) => {
      if (date === null) return null
      const [year, month, day] = [yearOf(date), Number(match[1]), Number(match[2])]
      return isDay(year, month, day) ? [plainDate(year, 1, 1), plainDate(year, month, day)] : undefined
    },
  },
  {
    id: 'time.month-deadline',
    rank: 0,
    pattern: new RegExp(`${NUMBER_YEAR}${MONTH}月(?:底前|底之前|底以前|末前|底|末|前|份?之前)`, 'g'),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      const month = monthNumber(match[3])
      if (year === undefined) return null
      if (month < 1 || month > 12) return undefined
      const before = /月份?(?:之)?前$/.test(match[0])
      if (before && month === 1) return null
      return [plainDate(year, 1, 1), lastDayOfMonth(year, before ? month - 1 : month)]
    },
  },
  {
    id: 'time.year-end',
    rank: 0,
    pattern: new RegExp(`(?:到|至)?${NUMBER_YEAR}(?:年底前|年底之前|年末前|年底|年末|底前|底)(?=$|[^线层座蕴气])`, 'g'),
    resolve: (match, { date }) => {
      if (match[1] === undefined && !match[0].includes('年')) return undefined
      const year = yearIn(match[1], match[2], date)
      return year === undefined ? null : wholeYear(year)
    },
  },
  {
    id: 'time.month-end',
    rank: 0,
    pattern: /(?<![\d一二三四五六七八九十每个])(本|当|下|次)?月(?:底前|底之前|底以前|末前|底|末|内)/g,
    resolve: (match, { date }) => {
      if (match[1] === undefined && match[0].endsWith('内')) return undefined
      if (date === null) return null
      const next = match[1] === '下' || match[1] === '次'
      const year = yearOf(date) + (next && monthOf(date) === 12 ? 1 : 0)
      const month = next ? (monthOf(date) % 12) + 1 : monthOf(date)
      return [plainDate(year, month, 1), lastDayOfMonth(year, month)]
    },
  },
  {
    id: 'time.five-year-plan-end',
    rank: 0,
    pattern: /“?(十三五|十四五|十五五)”?(?:规划)?(?:时期|期)?(?:末|收官|圆满收官)/g,
    resolve: (match) => {
      const plan = PLAN_YEARS.find(({ keywords }) => keywords[0] === match[1])
      return plan ? wholeYear(plan.lastYear) : null
    },
  },
  {
    id: 'time.five-year-plan-opening',
    rank: 1,
    pattern: /“?(十三五|十四五|十五五)”?(?:规划)?(?:良好|实现)?(?:开局|开好局)/g,
    resolve: (match) => {
      const plan = PLAN_YEARS.find(({ keywords }) => keywords[0] === match[1])
      return plan ? wholeYear(plan.firstYear) : null
    },
  },
  {
    id: 'time.five-year-plan',
    rank: 1,
    pattern: /“?(十三五|十四五|十五五)”?(?:时期|期间)/g,
    resolve: (match) => {
      const plan = PLAN_YEARS.find(({ keywords }) => keywords[0] === match[1])
      return plan ? [plainDate(plan.firstYear, 1, 1), plainDate(plan.lastYear, 12, 31)] : null
    },
  },
  {
    id: 'time.years',
    rank: 1,
    pattern: /(20\d\d)年?(?:—|－|-|~|～|至|到)(20\d\d)年/g,
    resolve: (match) =>
      Number(match[1]) <= Number(match[2])
        ? [plainDate(Number(match[1]), 1, 1), plainDate(Number(match[2]), 12, 31)]
        : null,
  },
  {
    id: 'time.to-year',
    rank: 0,
    pattern: /(?<![\d年])(?:到|至)(20\d\d)年(?!底|末|\d|前|上|下|第?[一二三四]季)/g,
    resolve: (match) => wholeYear(Number(match[1])),
  },
  {
    id: 'time.before-year',
    rank: 0,
    pattern: /(20\d\d)年(?:之前|以前|前)/g,
    resolve: (match, { date }) => [
      plainDate(date === null ? Number(match[1]) - 1 : Math.min(yearOf(date), Number(match[1]) - 1), 1, 1),
      plainDate(Number(match[1]) - 1, 12, 31),
    ],
  },
  {
    id: 'time.three-quarters',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}前(三|二|两)个?季度`, 'g'),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      if (year === undefined) return null
      return [plainDate(year, 1, 1), lastDayOfMonth(year, match[3] === '三' ? 9 : 6)]
    },
  },
  {
    id: 'time.quarters',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}第?([一二三])[、至—-]([二三四])季度`, 'g'),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      const [first, last] = [QUARTERS[match[3] ?? ''] ?? 1, QUARTERS[match[4] ?? ''] ?? 1]
      if (year === undefined || first >= last) return null
      return [wholeQuarter(year, first)[0], wholeQuarter(year, last)[1]]
    },
  },
  {
    id: 'time.this-quarter',
    rank: 1,
    pattern: /(本|下)(?:一)?(?:个)?季度/g,
    resolve: (match, { date }) => {
      if (date === null) return null
      const quarter = Math.ceil(monthOf(date) / 3) + (match[1] === '下' ? 1 : 0)
      return quarter > 4 ? wholeQuarter(yearOf(date) + 1, 1) : wholeQuarter(yearOf(date), quarter)
    },
  },
  {
    id: 'time.quarter',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}第?([一二三四1-4])季度(?:末|底)?(?:前)?`, 'g'),
    resolve: (match, { date, clause }) => {
      // 三季度前: some mean its first day, some its last.
      if (/季度前$/.test(match[0])) return null
      if (/[前每、\d—-]/.test(clause[(match.index ?? 0) - 1] ?? '')) return undefined
      const year = yearIn(match[1], match[2], date)
      return year === undefined ? null : wholeQuarter(year, QUARTERS[match[3] ?? ''] ?? 1)
    },
  },
  {
    id: 'time.half-year',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}(上|下)半年`, 'g'),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      if (year === undefined) return null
      return match[3] === '上'
        ? [plainDate(year, 1, 1), plainDate(year, 6, 30)]
        : [plainDate(year, 7, 1), plainDate(year, 12, 31)]
    },
  },
  {
    id: 'time.half-done',
    rank: 1,
    pattern: /“?双过半”?|“?时间过半[、，]?任务(?:完成)?过半”?/g,
    resolve: (_, { date }) => (date === null ? null : [plainDate(yearOf(date), 1, 1), plainDate(yearOf(date), 6, 30)]),
  },
  {
    id: 'time.holiday',
    rank: 1,
    pattern:
      /(?:(20\d\d)年)?(?:“(五一|十一)”|(?<![十百\d])(五一|春节|元旦|国庆节?|中秋节?|清明节?|端午节?|劳动节))(?:假期|假日|期间|小长假|长假|黄金周|节日期间)?(?:前)?/g,
    resolve: (match, { date, clause, tables }) => {
      const name = match[2] ?? match[3] ?? ''
      const after = clause.slice((match.index ?? 0) + match[0].length)
      if (/^(?:晚会|联欢|文化活动|路|大街|广场|口号|奖章|奖状)/.test(after)) return undefined
      const year = match[1] !== undefined ? Number(match[1]) : date === null ? undefined : yearOf(date)
      const days = holidayDays(name, year, tables)
      if (days === null || date === null) return null
      // The holiday of this year is over: last one's story or next year's plan, a person sees which.
      if (match[1] === undefined && days[1] < date) return null
      if (!match[0].endsWith('前')) return days
      const eve = addDays(days[0], -1)
      return eve < date ? null : [date, eve]
    },
  },
  {
    id: 'time.commemoration',
    rank: 1,
    pattern: /“?(六|七|八)一”?(?:儿童节|建党节|建军节)?前/g,
    resolve: (match, { date }) => {
      if (date === null) return null
      const eve = addDays(plainDate(yearOf(date), monthNumber(match[1]), 1), -1)
      return eve < date ? null : [date, eve]
    },
  },
  {
    id: 'time.days',
    rank: 1,
    pattern: new RegExp(
      `${NUMBER_YEAR}(\\d{1,2})月(\\d{1,2})日?(?:—|－|-|~|～|至|到)(?:(\\d{1,2})月)?(\\d{1,2})日`,
      'g',
    ),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      if (year === undefined) return null
      const [month, day, last, lastDay] = [match[3], match[4], match[5] ?? match[3], match[6]].map(Number)
      if (month === undefined || day === undefined || last === undefined || lastDay === undefined) return null
      if (!isDay(year, month, day) || !isDay(year, last, lastDay)) return undefined
      const [from, to] = [plainDate(year, month, day), plainDate(year, last, lastDay)]
      return from <= to ? [from, to] : null
    },
  },
  {
    id: 'time.day',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}${MONTH}月(\\d{1,2})日(?!前|之前|以前)`, 'g'),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      if (year === undefined) return null
      const [month, day] = [monthNumber(match[3]), Number(match[4])]
      return isDay(year, month, day) ? [plainDate(year, month, day), plainDate(year, month, day)] : undefined
    },
  },
  {
    id: 'time.ten-days',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}${MONTH}月(上中|中下|上|中|下)旬(?:前)?`, 'g'),
    resolve: (match, { date }) => {
      const year = yearIn(match[1], match[2], date)
      const month = monthNumber(match[3])
      // 9月中旬前: some mean the 10th, some the 20th.
      if (match[0].endsWith('前')) return null
      if (year === undefined) return null
      if (month < 1 || month > 12) return undefined
      if (match[4] === '上') return [plainDate(year, month, 1), plainDate(year, month, 10)]
      if (match[4] === '中') return [plainDate(year, month, 11), plainDate(year, month, 20)]
      if (match[4] === '上中') return [plainDate(year, month, 1), plainDate(year, month, 20)]
      if (match[4] === '中下') return [plainDate(year, month, 11), lastDayOfMonth(year, month)]
      return [plainDate(year, month, 21), lastDayOfMonth(year, month)]
    },
  },
  {
    id: 'time.months',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}(?:(\\d{1,2})月?(?:-|—|－|~|至|到)|前)(\\d{1,2})个?月份?`, 'g'),
    resolve: (match, { date, clause }) => {
      if (/\d/.test(clause[(match.index ?? 0) - 1] ?? '')) return undefined
      const year = yearIn(match[1], match[2], date)
      const [first, last] = [Number(match[3] ?? 1), Number(match[4])]
      if (year === undefined) return null
      if (first < 1 || first > last || last > 12) return undefined
      return [plainDate(year, first, 1), lastDayOfMonth(year, last)]
    },
  },
  {
    id: 'time.month',
    rank: 1,
    pattern: new RegExp(`${NUMBER_YEAR}(\\d{1,2})月份?(?![\\d底末前之上中下初])`, 'g'),
    resolve: (match, { date, clause }) => {
      if (/[-—～~至\d个]/.test(clause[(match.index ?? 0) - 1] ?? '')) return undefined
      const year = yearIn(match[1], match[2], date)
      const month = Number(match[3])
      if (year === undefined) return null
      return month >= 1 && month <= 12 ? [plainDate(year, month, 1), lastDayOfMonth(year, month)] : undefined
    },
  },
  {
    id: 'time.year',
    rank: 1,
    pattern: /(20\d\d)年(?!底|末|\d|代|前|之前|以前|以来|上半|下半|第?[一二三四]季|期|版|至|到|—|-)/g,
    resolve: (match, { clause }) => {
      // 比2020年翻一番, 对照2023年《报告》: the year measured against, not the year of the work.
      if (
        /[比较自从照]$/.test(clause.slice(0, match.index)) ||
        /^[^，]{0,4}《/.test(clause.slice((match.index ?? 0) + match[0].length))
      )
        return undefined
      return isYear(Number(match[1])) ? wholeYear(Number(match[1])) : undefined
    },
  },
  {
    id: 'time.this-year',
    rank: 1,
    pattern:
      /全年|今年(?!以来|上半|下半|第?[一二三四]季|\d|底|末)|年内(?!外)|本年度|年度(?=目标|任务|计划(?:全面)?完成)/g,
    resolve: (match, { date, clause }) => {
      if (
        /[一二两三四五六七八九十\d几半]/.test(clause[(match.index ?? 0) - 1] ?? '') ||
        /^全年龄/.test(clause.slice(match.index))
      )
        return undefined
      if (match[0] === '年度' && /[\d跨两]/.test(clause[(match.index ?? 0) - 1] ?? '')) return undefined
      return date === null ? null : wholeYear(yearOf(date))
    },
  },
  {
    id: 'time.next-year',
    rank: 1,
    pattern: /明年(?!底|末|上半|下半|第?[一二三四]季|\d)/g,
    resolve: (_, { date }) => (date === null ? null : wholeYear(yearOf(date) + 1)),
  },
  {
    id: 'time.plan-finish',
    rank: 1,
    pattern: /(?:圆满|全面|顺利)?收官(?!之年)/g,
    resolve: (_, context) => {
      const plan = planOf(context)
      return plan ? wholeYear(plan.lastYear) : null
    },
  },
  {
    id: 'time.open-ended',
    rank: 1,
    pattern: new RegExp(
      `(?:自|从)?(?:即日|即日起至?|(?:20\\d\\d年|今年|明年)(?:${MONTH}月(?:\\d{1,2}日)?)?|${MONTH}月份?(?:\\d{1,2}日)?)起(?!步|草|点|到|诉|来|重|飞|源|航)`,
      'g',
    ),
    resolve: () => null,
  },
  {
    // 在每季度最后一个月的30日前将本季度…: the deadline comes again, whatever period stands behind it.
    id: 'time.recurring-deadline',
    rank: 0,
    pattern: /每(?:个?季度|个?月|半年|年)[^，\d]{0,10}\d{1,2}日前/g,
    resolve: () => null,
  },
  {
    id: 'time.recurring',
    rank: 2,
    pattern:
      /(?<!“)(?:每|逐)(?:半年|季度末?|个?季度|个?月(?:底前|末前|底|末|\d{1,2}日前)?|周|星期|年|日|天)(?!均|人| ?\d|从)/g,
    resolve: () => null,
  },
  {
    id: 'time.person-decides',
    rank: 2,
    pattern:
      /按期|如期|按时(?!段|间)|按(?:时间)?节点|按(?:照)?(?:计划|进度|时序|要求)?时间节点|按(?:照)?(?:计划|序时|时序)进度|按计划(?=完成|推进|实施|开工|投用|竣工|建成)|限期|(?:用|力争|未来|今后|在)?[一二两三五十\d]+年(?:内|左右)(?:的?时间)?|(?:未来|今后)(?:一段时期|[一二两三五十\d]+年)|岁末年初|(?:主)?汛期(?:前)?|(?:供暖|采暖)季(?:前)?|暑期|寒暑假|节前|今冬明春|(?<![月\d])\d{1,2}日前|年中(?!国)|(?:\d{1,3}|[一二两三四五六七八九十百半几]{1,3})个?(?:工作日|日|天|周|星期|月|小时|年)(?:之)?内|(?:全国|市|区|省)?两会(?:召开)?(?:前|期间)|“?两节”?(?:期间|前)|(?:春季|秋季|新学期)?(?:学期)?开学前|(?:暑|寒)假(?:期间|前)?|今[春夏秋冬](?!明)|(?:入汛|入冬|入夏|雨季|供暖|采暖|主汛期)前|“?七下八上”?|(?:本|下)周(?:内|末|[一二三四五六日]前?)?|(?<![一二三四五六七八九十\d每本下])周[一二三四五六日]前|(?:\d{1,2}月|年|月)初(?!步|心|期|级|中|始)|(?<!\d)月中(?!国|旬)|近期(?!目标)|次月\d{1,2}日前|(?:本届政府)?任期内|(?:本)?世纪中叶|用[一二两三五十\d]+(?:到[一二两三五十\d]+)?年(?:左右)?(?:的)?时间|(?<!每个?)季度末前?/g,
    resolve: () => null,
  },
]
