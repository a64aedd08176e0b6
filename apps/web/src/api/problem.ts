import { Problem } from '@lantu/kernel/contract'

/**
 * Why a call came to nothing. `refused`: the server said no, in the reader's language. `network`: no answer.
 * `contract`: an answer that is not what was agreed. `aborted`: the reader stopped it.
 */
export type ProblemKind = 'refused' | 'network' | 'contract' | 'aborted'

export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly kind: ProblemKind
  readonly problem: Problem
  constructor(kind: ProblemKind, problem: Problem, cause?: unknown) {
    super(`${problem.code}: ${problem.title}`, { cause })
    this.kind = kind
    this.problem = problem
  }
}

/** A problem of the browser's own making; ErrorState prints its text from the `errors` catalogue by this code. */
export function ownProblem(kind: Exclude<ProblemKind, 'refused'>, detail: string, cause?: unknown): ProblemError {
  return new ProblemError(kind, { type: 'about:blank', title: kind, status: 0, code: `client.${kind}`, detail }, cause)
}

/** The problem in a refused answer; one without a readable problem becomes `client.unreadable` with its status. */
export function readProblem(status: number, body: string): ProblemError {
  const parsed = Problem.safeParse(parseJson(body))
  if (parsed.success) return new ProblemError('refused', parsed.data)
  return new ProblemError('refused', { type: 'about:blank', title: 'unreadable', status, code: 'client.unreadable' })
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const isProblem = (error: unknown, code?: string): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.problem.code === code)
