/** `-----原始邮件-----` of QQ, 163, Foxmail and Outlook, `---- 回复的原邮件 ----`, `----- Forwarded message -----`. */
const divider =
  /^[-－—_=\s]{2,}\s*(回复的|转发的)?(原始邮件|原邮件|邮件原件|原始郵件|转发邮件|轉寄郵件|original message|forwarded message)[^-－—_=]{0,20}[-－—_=\s]{2,}$/i
/** `在 2024-05-20 10:11:12，"蓝图" <…> 写道：`, `On Mon, 20 May 2024, Lantu <…> wrote:`, `2024年5月20日 蓝图 <…> 写道：`. */
const wroteThen = /^(在|于|於|\d{4}\s*[年./-]).{4,300}(写道|寫道|编写|来信说)\s*[:：]$/
const wroteThenEnglish = /^(on|at)\s.{4,300}\swrote\s*[:：]$/i
/** The block of heads: 发件人 (From) with 发送时间, 收件人 or 主题 in the next lines. */
const headFrom = /^[*|\s]*(发\s*件\s*人|發件人|寄件者|寄件人|from)[*|\s]*[:：|]/i
const headOther =
  /^[*|\s]*(发送(时间|日期)|日\s*期|時間|寄件日期|发件日期|收\s*件\s*人|收件者|主\s*题|主旨|date|sent|to|subject)[*|\s]*[:：|]/i
const headWithin = 5
const quoted = /^\s*>/

/** What programs and phones write below by themselves, and the separator of signatures. */
const signature =
  /^(--\s?|[-_—─=*]{4,}|发自.{0,30}|發自.{0,30}|来自.{0,20}(邮箱|手机|outlook).{0,20}|从.{0,20}(邮件|手机)发送.{0,10}|获取.{0,20}outlook.{0,20}|sent from .{0,60}|get outlook for .{0,60})$/i
const greeting = /^(尊敬的.{0,20}|.{0,20}(您|你|们|领导|同志|老师)好)\s*[,，!！:：。.]*$/
const farewell =
  /^(此致|敬礼|谢谢|感谢|祝好|顺祝.{0,6}|祝.{0,4}(工作顺利|商祺|安好)|以上.{0,4}(请审阅|请查收|妥否.{0,6}))\s*[,，!！。.]*$/
const card = /^(联系人|联系电话|电话|手机|座机|传真|邮箱|电子邮箱|地址|tel|mobile|phone|e-?mail)\s*[:：].{0,80}$/i

/** Heads, greetings and signatures are short; on longer lines no pattern is tried. */
const mostLine = 400
const is = (pattern: RegExp, line = ''): boolean => line.length <= mostLine && pattern.test(line)

/**
 * What a person wrote anew in an answer: without the letter it answers, however the usual programs quote it, and without
 * greeting, signature and contact lines.
 */
export function newText(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const kept = lines.slice(0, endOfNew(lines)).filter((line) => !quoted.test(line))
  const signed = kept.findIndex((line, index) => index > 0 && is(signature, line))
  const said = signed === -1 ? kept : kept.slice(0, signed)
  const empty = (line: string | undefined) => line === ''
  while (empty(said[0]) || is(greeting, said[0])) said.shift()
  while (empty(said.at(-1)) || is(farewell, said.at(-1)) || is(card, said.at(-1))) said.pop()
  return said.join('\n').replace(/\n{3,}/g, '\n\n')
}

/** The line at which what is quoted begins; the number of lines where nothing is. */
function endOfNew(lines: readonly string[]): number {
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    if (is(divider, line)) return index
    // Such a head is often broken over two or three lines.
    const joined = [line, ...lines.slice(index + 1, index + 3)]
    if (joined.some((_, last) => isWroteLine(joined.slice(0, last + 1).join(' ')))) return index
    if (is(headFrom, line) && lines.slice(index + 1, index + 1 + headWithin).some((next) => is(headOther, next)))
      return index
  }
  return lines.length
}

const isWroteLine = (line: string): boolean =>
  line.length < 400 && (wroteThen.test(line) || wroteThenEnglish.test(line))
