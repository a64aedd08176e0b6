import type { Problem } from '@lantu/kernel/contract'
import type { ReactNode } from 'react'
import { ProblemError } from '#api/index.ts'
import { type Text, useText } from '#language/index.ts'
import { Button } from './button.tsx'

interface Said {
  readonly what: string
  readonly allowed?: string | undefined
  readonly next?: string | undefined
}

export interface ErrorStateProps {
  readonly error: ProblemError | Error
  readonly onRetry?: (() => void) | undefined
  /** Other ways on, beside trying again. */
  readonly children?: ReactNode
}

/** What went wrong, what is allowed, what to do next, every place it is wrong, and the stable code to quote. */
export function ErrorState(props: ErrorStateProps) {
  const text = useText()
  const problem = props.error instanceof ProblemError ? props.error.problem : null
  const said = sayProblem(text, problem)
  const faults = problem?.faults ?? []
  return (
    <div className="fault" role="alert">
      <b>{said.what}</b>
      {said.allowed && <p className="mid">{text('parts.errorAllowed', { allowed: said.allowed })}</p>}
      {said.next && <p className="mid">{text('parts.errorNext', { next: said.next })}</p>}
      {faults.length > 0 && (
        <ol aria-label={text('parts.errorPlaces')}>
          {faults.map((fault) => (
            <li key={`${fault.where} ${fault.code}`}>
              <span className="mono">{fault.where}</span>
              <span>{fault.say}</span>
            </li>
          ))}
        </ol>
      )}
      {(props.onRetry || props.children) && (
        <div className="buttons">
          {props.onRetry && (
            <Button small onPress={props.onRetry}>
              {text('parts.retry')}
            </Button>
          )}
          {props.children}
        </div>
      )}
      <p className="note">{text('parts.errorCode', { code: problem?.code ?? 'client.crashed' })}</p>
      {problem?.code === 'client.contract' && <p className="note mono">{problem.detail}</p>}
    </div>
  )
}

/** The server's problem in its own words; the browser's own ones from the catalogue. */
export function sayProblem(text: Text, problem: Problem | null): Said {
  switch (problem?.code) {
    case undefined:
      return { what: text('errors.crashedWhat'), next: text('errors.crashedNext') }
    case 'client.network':
      return { what: text('errors.networkWhat'), next: text('errors.networkNext') }
    case 'client.contract':
      return { what: text('errors.contractWhat'), next: text('errors.contractNext') }
    case 'client.aborted':
      return { what: text('errors.abortedWhat') }
    case 'client.unreadable':
      return {
        what: text('errors.unreadableWhat', { status: problem?.status ?? 0 }),
        next: text('errors.unreadableNext'),
      }
    default:
      return { what: problem?.detail ?? problem?.title ?? '', allowed: problem?.allowed, next: problem?.next }
  }
}
