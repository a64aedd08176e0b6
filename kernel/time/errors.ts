import { declareErrors } from '../errors.ts'

/** What the kernel refuses about dates, periods, the work calendar and clocks. */
export const refuse = declareErrors({
  'time.badDate': {
    kind: 'invalid',
    zh: { what: '“{text}”不是有效日期', allowed: '日期写作 2024-05-31', next: '请改正日期后重试' },
    en: {
      what: '“{text}” is not a valid date',
      allowed: 'Dates are written 2024-05-31',
      next: 'Correct the date and try again',
    },
  },
  'time.badPeriod': {
    kind: 'invalid',
    zh: {
      what: '时期“{text}”无效',
      allowed: '起止日期写作 2024-01-01/2024-05-31，止日不早于起日',
      next: '请改正起止日期后重试',
    },
    en: {
      what: 'The period “{text}” is not valid',
      allowed: 'A period is written 2024-01-01/2024-05-31 and does not end before it begins',
      next: 'Correct the first or last day and try again',
    },
  },
  'time.unreadPeriod': {
    kind: 'invalid',
    zh: {
      what: '认不出时期“{text}”',
      allowed: '如 2024年1—5月、2024年一季度、2024H1、2024Q1、2024-05、2024年、2024年前三季度',
      next: '请写明年份和月、季、半年或起止日期',
    },
    en: {
      what: 'The period “{text}” cannot be read',
      allowed: 'For example 2024年1—5月, 2024年一季度, 2024H1, 2024Q1, 2024-05, 2024年, 2024年前三季度',
      next: 'Write the year and the month, quarter, half or first and last day',
    },
  },
  'time.calendarUnknown': {
    kind: 'unavailable',
    zh: {
      what: '{date} 的放假调休安排不在日历内',
      allowed: '已知 {first} 年至 {last} 年',
      next: '国务院办公厅公布该年安排后升级日历，或选用已知年份内的日期',
    },
    en: {
      what: 'The public holidays and make-up work days around {date} are not known',
      allowed: 'Known are the years {first} to {last}',
      next: 'Upgrade the calendar when the State Council has announced that year, or choose a date in the known years',
    },
  },
  'time.badClock': {
    kind: 'invalid',
    zh: {
      what: '时限“{text}”无效',
      allowed: '时长为正数，自然日和工作日为整数；中止的止不早于起',
      next: '请改正时限后重试',
    },
    en: {
      what: 'The clock “{text}” is not valid',
      allowed: 'A duration is positive and whole for days; a stop does not end before it begins',
      next: 'Correct the clock and try again',
    },
  },
  'time.notInForce': {
    kind: 'missing',
    zh: { what: '{date} 没有生效的参数版本', next: '请核对日期，或在参数表中补充该日之前的版本' },
    en: {
      what: 'No version of this parameter is in force on {date}',
      next: 'Check the date, or add an earlier version to the table of the parameter',
    },
  },
})
