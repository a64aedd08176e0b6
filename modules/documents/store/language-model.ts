import { z } from 'zod'

/** A language model behind an OpenAI-compatible address, as a deployment states it. Without one there is no second opinion. */
export interface LanguageModel {
  /** Up to and with `/v1`. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
}

const Answer = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })
const Said = z.object({ rows: z.array(z.object({ quote: z.string() })) })
/** Of an answer: longer quotes, and those beyond the number, are left out. */
const longestQuote = 2000
const mostQuotes = 2000

const patienceMs = 60_000
/** Characters sent at once: whole paragraphs, so that no sentence is cut. */
const mostAtOnce = 6_000
/** With the patience for each, the longest that one request runs is 40 minutes. */
export const mostParts = 40

const task = `你是督查室的文稿助手。下面是一份已公开的会议讲话或工作报告的片段。请找出其中所有布置给单位去做、能回答“办没办”的任务或目标。
不要找：已经完成的工作、表态、认识、口号、出席情况。
只输出 JSON：{"rows":[{"quote":"原文中的这一分句"}]}。quote 必须逐字抄自原文，不改字、不加字、不加标点。`

export interface Part {
  readonly start: number
  readonly text: string
}

/**
 * The sentences that the model would keep, as it quotes them, and the parts whose answer could not be read. Throws where the
 * model cannot be reached, and where no answer at all could be read.
 */
export async function askForQuotes(
  given: LanguageModel,
  parts: readonly Part[],
): Promise<{ quotes: string[]; skipped: Part[] }> {
  const quotes: string[] = []
  const skipped: Part[] = []
  for (const part of parts) {
    const answer = await fetch(`${given.url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(given.key !== undefined && { authorization: `Bearer ${given.key}` }),
      },
      body: JSON.stringify({
        model: given.model,
        temperature: 0,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: task },
          { role: 'user', content: part.text },
        ],
      }),
    })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    const said = quotesIn(await answer.text())
    if (said) quotes.push(...said)
    else skipped.push(part)
  }
  if (skipped.length === parts.length) throw new Error('no answer of the form asked for')
  return { quotes, skipped }
}

function quotesIn(answer: string): string[] | undefined {
  const content = Answer.safeParse(jsonOf(answer)).data?.choices[0]?.message.content ?? ''
  const said = Said.safeParse(jsonOf(content)).data
  return said?.rows
    .map(({ quote }) => quote)
    .filter((quote) => quote.length <= longestQuote)
    .slice(0, mostQuotes)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The parts in which a text is sent, each with where it begins. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let start = 0
  let end = 0
  for (const paragraph of text.split('\n')) {
    if (end > start && end - start + paragraph.length > mostAtOnce) {
      parts.push({ start, text: text.slice(start, end) })
      start = end
    }
    end += paragraph.length + 1
  }
  return [...parts, { start, text: text.slice(start) }].filter((one) => one.text.trim() !== '')
}
