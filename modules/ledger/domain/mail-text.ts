/** The words of numbers that matters give: 督办〔2024〕12号, 批办…, 议定…. */
export const numberWords = ['督办', '批办', '议定'] as const
/** A number however it is typed: other brackets, wide digits, spaces, 第. */
const written = `(${numberWords.join('|')})\\s{0,3}[〔﹝[(（【［]\\s{0,3}([\\d０-９]{4})\\s{0,3}[〕﹞\\])）】］]\\s{0,3}第?\\s{0,3}([\\d０-９]{1,7})\\s{0,3}号`
const anywhere = new RegExp(written, 'gu')
/** At the start of a line, after a mark of a list and 关于. */
const leading = new RegExp(
  `^(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）).、．]\\s{0,3})?(?:关于)?${written}[\\s:：,，。;；、]{0,5}`,
  'u',
)

const asKept = ([, word = '', year = '', count = '']: RegExpExecArray): string =>
  `${word}〔${year.normalize('NFKC')}〕${Number(count.normalize('NFKC'))}号`

/** The numbers that a text names, as the ledger writes them, each once and in their order. */
export const numbersIn = (text: string): string[] => [...new Set([...text.matchAll(anywhere)].map(asKept))]

/** What a letter says of one commitment; `share` as it is written, empty where there is none. */
export interface MailReport {
  readonly number: string
  readonly done: string
  readonly share: string
  readonly problems: string
  readonly next: string
}

export interface MailText {
  /** The new text of the letter, without what it quotes. */
  readonly text: string
  readonly subject: string
  /** The numbers of the letter that it answers. */
  readonly answered: readonly string[]
}

/** Nothing is written, nothing names a commitment, or several are named and it is not clear which sentence is about which. */
export type Unread = 'empty' | 'noNumber' | 'unclear'

/**
 * Which commitments a letter reports on, and what it says of each. Lines that begin with a number begin the report on it, as many as
 * there are. Without such lines the whole text is about the one number of the subject, else of the letter it answers, else of the text.
 */
export function readMailText({ text, subject, answered }: MailText): readonly MailReport[] | Unread {
  const sections = sectionsOf(text)
  if (sections.length > 0) return sections.map(({ number, lines }) => reportOf(number, lines))
  if (text.trim() === '') return 'empty'
  for (const named of [numbersIn(subject), answered, numbersIn(text)]) {
    const [number, ...more] = named
    if (number !== undefined) return more.length > 0 ? 'unclear' : [reportOf(number, text.split('\n'))]
  }
  return 'noNumber'
}

/** Whether some line begins with a number, so that the text is a report beside a sheet and no covering note. */
export const hasSections = (text: string): boolean => sectionsOf(text).length > 0

function sectionsOf(text: string): { number: string; lines: string[] }[] {
  const sections: { number: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const found = leading.exec(line.trim())
    if (found) sections.push({ number: asKept(found), lines: [line.trim().slice(found[0].length)] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}

/** The headings of the unit's sheet, as a person writes them before a line. */
const labels = {
  done: /^(?:本期进展|进展情况|工作进展|完成情况|进展)\s{0,3}[:：]/,
  share: /^(?:完成数|完成比例|完成率|完成进度|进度)\s{0,3}[:：]/,
  problems: /^(?:问题及需协调事项|存在问题及需协调事项|存在的?问题|需协调事项|问题|困难)\s{0,3}[:：]/,
  next: /^(?:下一步(?:工作|打算|计划|安排|工作安排)?)\s{0,3}[:：]/,
} as const
type Label = keyof typeof labels

function reportOf(number: string, lines: readonly string[]): MailReport {
  const said: Record<Label, string[]> = { done: [], share: [], problems: [], next: [] }
  let current: Label = 'done'
  for (const line of lines.map((one) => one.trim())) {
    const label = (Object.keys(labels) as Label[]).find((one) => labels[one].test(line))
    current = label ?? current
    said[current].push(label ? line.replace(labels[label], '').trim() : line)
  }
  const joined = (label: Label) =>
    said[label]
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
  return { number, done: joined('done'), share: joined('share'), problems: joined('problems'), next: joined('next') }
}
