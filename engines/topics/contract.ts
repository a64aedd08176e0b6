import { z } from 'zod'

/** One request as it came in. `at` is any ISO instant or day; `street` is as the district names it. */
export const Request = z.object({
  id: z.string().min(1),
  at: z.string().min(1),
  title: z.string(),
  body: z.string().default(''),
  street: z.string().min(1).nullish(),
})
export type Request = z.infer<typeof Request>

/** A request whose class a person has settled: what a district trains on. */
export const LabelledRequest = Request.pick({ id: true, title: true, body: true }).extend({ label: z.string().min(1) })
export type LabelledRequest = z.infer<typeof LabelledRequest>

/** A unit and the words of its duties, as in the unit-duties file. */
export const UnitDuties = z.object({ unit: z.string().min(1), keywords: z.array(z.string().min(1)) })
export type UnitDuties = z.infer<typeof UnitDuties>

/** A unit that usually handles such a request. `score` is its share of the matched words, 0–1; `why` are the words. */
export interface Route {
  readonly unit: string
  readonly score: number
  readonly why: readonly string[]
}

/** A class, or null where the model is not sure enough to say; `why` are the grams that spoke for it, the strongest first. */
export interface Classified {
  readonly label: string | null
  /** How often calls with such a score were right when the model was tried on its own training set, 0–1. */
  readonly score: number
  readonly why: readonly string[]
}

/** More requests of one topic in one street than usual. */
export interface Surge {
  readonly topic: number
  readonly street: string | null
  readonly at: string
  /** Requests within the days of the window, and how many were to be expected. */
  readonly count: number
  readonly expected: number
  /** The chance of so many by accident, before the correction for many tries. */
  readonly p: number
}

export interface Topic {
  readonly topic: number
  /** The title nearest to the middle of the topic. */
  readonly label: string
  readonly members: readonly string[]
  readonly first: string
  readonly last: string
  /** The street of most of its requests; null where none is named. */
  readonly street: string | null
  readonly surge: { readonly score: number; readonly p: number } | null
  readonly keywords: readonly string[]
}

/** A trained model as it is kept in a file: plain numbers, the same bytes from the same lines. */
export const TopicsModel = z.object({
  version: z.literal('topics-1'),
  labels: z.array(z.string()).min(2),
  /** Grams in the order of the weights. */
  grams: z.array(z.string()),
  idf: z.array(z.number()),
  weights: z.array(z.array(z.number())),
  biases: z.array(z.number()),
  /** Logistic of a call's margin: how often it is right. */
  calibration: z.object({ slope: z.number(), offset: z.number() }),
  /** Below this share of right calls nothing is said. */
  abstainBelow: z.number().min(0).max(1),
  trained: z.object({ lines: z.int(), macroF1: z.number().nullable() }),
})
export type TopicsModel = z.infer<typeof TopicsModel>
