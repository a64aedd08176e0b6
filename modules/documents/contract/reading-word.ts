import { Domain, Holiday, NamedKind } from '@lantu/clauses/contract'
import { idOf } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

export const ReadingWordId = idOf('readingWord')
export type ReadingWordId = z.infer<typeof ReadingWordId>

const Keyword = z.string().trim().min(2).max(40)
const Year = z.int().min(1950).max(2100)

/**
 * 读文用词: what a district teaches the reading of documents. A 多年计划 answers 收官; a 节假日 is taken from the yearly notice; a
 * 专名 is found as it stands; a 领域词 decides the domain. The duties of units are the units' own (`identity`).
 */
export const ReadingWordValue = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('plan'), keywords: z.array(Keyword).min(1).max(4), firstYear: Year, lastYear: Year }),
    z.object({ kind: z.literal('holiday'), holiday: Holiday, year: Year, from: PlainDate, to: PlainDate }),
    z.object({ kind: z.literal('name'), word: Keyword, as: NamedKind }),
    z.object({ kind: z.literal('domain'), word: Keyword, domain: Domain }),
  ])
  .refine((one) => one.kind !== 'plan' || one.firstYear <= one.lastYear, {
    path: ['lastYear'],
    message: 'the last year comes after the first',
  })
  .refine((one) => one.kind !== 'holiday' || one.from <= one.to, {
    path: ['to'],
    message: 'the last day comes after the first',
  })
export type ReadingWordValue = z.infer<typeof ReadingWordValue>
export const ReadingWordKind = z.enum(['plan', 'holiday', 'name', 'domain'])
export type ReadingWordKind = z.infer<typeof ReadingWordKind>

/** `from` is the first day on which documents are read with it, today at the earliest; `source` the paper that says so. */
export const NewReadingWord = z.object({
  value: ReadingWordValue,
  from: PlainDate,
  source: z.string().trim().min(1).max(200),
})
export type NewReadingWord = z.infer<typeof NewReadingWord>

/** `until` is the first day on which it no longer holds, null while no end is known. */
export const ReadingWordRow = z.object({
  id: ReadingWordId,
  value: ReadingWordValue,
  source: z.string(),
  from: PlainDate,
  until: PlainDate.nullable(),
  state: z.enum(['ahead', 'inForce', 'ended']),
})
export type ReadingWordRow = z.infer<typeof ReadingWordRow>

/** The district's own words, newest first, and how many ship with the house beside them. */
export const ReadingWordList = z.object({
  rows: z.array(ReadingWordRow),
  shipped: z.record(ReadingWordKind, z.int().min(0)),
})
export type ReadingWordList = z.infer<typeof ReadingWordList>

export const readingWordEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/reading-words',
    summary: '读文用词: the words of the district that documents are read with',
    access: 'documents.readWords',
    response: ReadingWordList,
  }),
  add: defineEndpoint({
    method: 'POST',
    path: '/reading-words',
    summary: 'Teach a word from a day on; what stood under the same key ends the day before',
    access: 'documents.setWords',
    body: NewReadingWord,
    response: z.object({ id: ReadingWordId }),
    status: 201,
    idempotent: true,
  }),
  end: defineEndpoint({
    method: 'POST',
    path: '/reading-words/:id/end',
    summary: 'End a word after its last day; one that has not begun is withdrawn',
    access: 'documents.setWords',
    params: z.object({ id: ReadingWordId }),
    body: z.object({ lastDay: PlainDate }),
    response: z.object({ until: PlainDate }),
    idempotent: true,
  }),
} as const
