/** Reads a document's own facts from its text: title, date, and whether it is a meeting or a report. */
import { PlainDate } from '@lantu/kernel/time'

const TITLE_CHARS = 60
/** The date of a document stands in its first lines; a later one may be any date. */
const DATE_CHARS = 600

/** The first line when it is short and no sentence; null when the text opens with running text. */
export function readTitle(text: string): string | null {
  for (const line of text.split('\n')) {
    const title = line.replaceAll('\u3000', ' ').trim()
    if (title === '') continue
    return title.length <= TITLE_CHARS && !/[。；，,]/.test(title) && title.length >= 4 ? title : null
  }
  return null
}

const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0')

/** A date with its label wins over a deadline in the running text (2023年1月15日前). */
const LABELLED_DATE = /(?:发文日期|成文日期|印发日期)[：: ]*(20\d\d)[-年./](\d{1,2})[-月./](\d{1,2})/
const FULL_DATE = /(20\d\d) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2})(?!\d| ?日?(?:前|之前|以前))/

/** `folded` is the working form. A month and day without a year take the first year the text names. */
export function readDate(folded: string): PlainDate | null {
  const head = folded.slice(0, DATE_CHARS)
  const full = LABELLED_DATE.exec(head) ?? FULL_DATE.exec(head)
  const day = full ?? /()(\d{1,2})月(\d{1,2})日/.exec(head)
  if (!day) return null
  const year = day[1] === '' ? /(20\d\d)年/.exec(folded)?.[1] : day[1]
  const read = PlainDate.safeParse(`${year ?? ''}-${pad(day[2])}-${pad(day[3])}`)
  return read.success ? read.data : null
}

/** A report greets its deputies or carries part titles; everything else is read as a meeting. */
export function readKind(folded: string): 'meeting' | 'report' {
  const titles = folded
    .slice(0, DATE_CHARS)
    .split('\n')
    .filter((line) => line.trim().length <= TITLE_CHARS && !/[。；]/.test(line))
  if (folded.slice(0, DATE_CHARS).includes('各位代表')) return 'report'
  if (titles.some((line) => /工作报告|责任分解|折子工程|执行情况|重点工作|民生实事|任务清单/.test(line)))
    return 'report'
  const parts = folded.match(/(?:^|\n) *[一二三四五六七八九]、/g)?.length ?? 0
  return parts >= 3 && !/(?:强调|指出|要求)，/.test(folded) ? 'report' : 'meeting'
}
