import { z } from 'zod'

/** A language model behind an OpenAI-compatible address, as a deployment states it. Without one there is no second opinion. */
export interface LanguageModel {
  /** Up to and with `/v1`. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
}

const Answer = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })
const Said = z.object({ rows: z.array(z.object({ quote: z.string().max(2000) })).max(2000) })

const patienceMs = 60_000
/** Characters sent at once: whole paragraphs, so that no sentence is cut. */
const mostAtOnce = 6_000

const task = `你是督查室的文稿助手。下面是一份已公开的会议讲话或工作报告的片段。请找出其中所有布置给单位去做、能回答“办没办”的任务或目标。
不要找：已经完成的工作、表态、认识、口号、出席情况。
只输出 JSON：{"rows":[{"quote":"原文中的这一分句"}]}。quote 必须逐字抄自原文，不改字、不加字、不加标点。`

/** The sentences that the model would keep, as it quotes them. Throws what fetch and the parser throw. */
export async function askForQuotes(given: LanguageModel, text: string): Promise<string[]> {
  const quotes: string[] = []
  for (const part of partsOf(text)) {
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
          { role: 'user', content: part },
        ],
      }),
    })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    const said = Answer.parse(await answer.json()).choices[0]?.message.content ?? ''
    quotes.push(...Said.parse(JSON.parse(said)).rows.map(({ quote }) => quote))
  }
  return quotes
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const paragraph of text.split('\n')) {
    if (part !== '' && part.length + paragraph.length > mostAtOnce) {
      parts.push(part)
      part = ''
    }
    part += `${paragraph}\n`
  }
  return [...parts, part].filter((one) => one.trim() !== '')
}
