/** A level of state secrecy as printed on a document. */
export type SecretLevel = '绝密' | '机密' | '秘密'

/** Where in the text: line from 1, offsets in UTF-16 so that `text.slice(start, end) === found`. */
export interface Found {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly found: string
}

export interface Marking {
  readonly marking: SecretLevel
  readonly where: Found
}

/** A mark that warns: internal papers stay inside, 工作秘密 has its own class. */
export interface InternalMark {
  readonly mark: '内部' | '工作秘密'
  readonly where: Found
}

const levels: Readonly<Record<string, SecretLevel>> = {
  绝密: '绝密',
  絕密: '绝密',
  机密: '机密',
  機密: '机密',
  秘密: '秘密',
  祕密: '秘密',
}

/** GB/T 9704-2012 §7.2.2: level, then ★ and the period. One token of a line, brackets and “密级：” allowed. */
const term =
  '(?:\\s*[★☆*]\\s*(?:长期|長期|启用前|解密前|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:年|个月|個月|月|日|天))?)'
const opening = '[（(【\\[]?(?:密级|密級)?[:：]?\\s*'
const level = '(绝\\s*密|絕\\s*密|机\\s*密|機\\s*密|秘\\s*密|祕\\s*密)'
const closing = '[）)】\\]]?'
const bare = new RegExp(`^${opening}${level}${term}?${closing}$`)
const starred = new RegExp(`^${opening}${level}${term}${closing}$`)

/**
 * The secrecy marking of an official document, or null. A marking is a token of its own on its line: anywhere when it
 * carries ★ (each attachment may bear one), without ★ only in the head of the first page. 商业秘密 or 保守秘密 in a
 * sentence are no markings, nor is 秘密 in a title. Source: GB/T 9704-2012 §7.2.2; 《国家秘密定密管理规定》.
 */
export function findMarking(text: string): Marking | null {
  for (const line of linesOf(text)) {
    for (const token of tokensOf(line.text)) {
      const match = (line.inHead ? bare : starred).exec(token.text)
      const marking = levels[(match?.[1] ?? '').replace(/\s/g, '')]
      if (marking) return { marking, where: place(line, token) }
    }
  }
  return null
}

const internal =
  /^[（(【[]?(内部(?:资料|文件|材料|使用|参考|刊物|掌握)?|內部(?:資料|文件|使用)?|注意保存|仅供内部(?:使用|参考|掌握)?|仅供领导参阅|内部资料[，,、\s]*注意保存)[）)】\]！!]?$/
const workSecret = /^[（(【[]?工作秘密(?:\s*[★☆].*)?[）)】\]]?$/

/** Marks that warn before a text may leave the office; none of them is a reason to refuse it. */
export function findInternalMarks(text: string): readonly InternalMark[] {
  const found: InternalMark[] = []
  for (const line of linesOf(text)) {
    if (!line.inHead) continue
    const tokens = [
      { text: line.text.trim(), at: line.text.length - line.text.trimStart().length },
      ...tokensOf(line.text),
    ]
    const hit = tokens.find((token) => internal.test(token.text) || workSecret.test(token.text))
    if (hit) found.push({ mark: workSecret.test(hit.text) ? '工作秘密' : '内部', where: place(line, hit) })
  }
  return found
}

interface TextLine {
  readonly text: string
  readonly number: number
  readonly start: number
  readonly inHead: boolean
}

/** The head ends with the first sentence, and never reaches further than this many written lines. */
const longestHead = 20

function linesOf(text: string): TextLine[] {
  let start = 0
  let written = 0
  let inHead = true
  return text.split(/\n/).map((raw, i) => {
    const line = { text: raw, number: i + 1, start, inHead: inHead && written < longestHead }
    start += raw.length + 1
    if (raw.trim() !== '') written++
    if (/[。！？；]/.test(raw) || raw.trim().length > 60) inHead = false
    return line
  })
}

/** The parts of a line that stand apart by wide gaps, and the whole line: `000012  机密★1年  特急`, `机 密`. */
function tokensOf(line: string): { text: string; at: number }[] {
  const apart = [...line.matchAll(/\S+(?: \S+)*/g)].map((m) => ({ text: m[0], at: m.index }))
  const words = [...line.matchAll(/\S+/g)].map((m) => ({ text: m[0], at: m.index }))
  return [...apart, ...words]
}

const place = (line: TextLine, token: { text: string; at: number }): Found => ({
  line: line.number,
  start: line.start + token.at,
  end: line.start + token.at + token.text.length,
  found: token.text,
})
