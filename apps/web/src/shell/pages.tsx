import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { isProblem } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { useSheet } from './sheet.tsx'

/** Pages that stand in for a page: not there, not for you, broken, on its way. */
export function MissingPage() {
  const text = useText()
  useSheet({ title: text('errors.missingTitle'), passing: true })
  return (
    <div className="whole">
      <h1>{text('errors.missingTitle')}</h1>
      <p>{text('errors.missingNote')}</p>
      <div className="buttons">
        <Link className="btn btn-main" to="/">
          {text('errors.backToBoard')}
        </Link>
      </div>
    </div>
  )
}

/** `word` is the access word that was missing, when it is known. */
export function DeniedPage(props: { word?: string | undefined }) {
  const text = useText()
  useSheet({ title: text('identity.deniedTitle'), passing: true })
  return (
    <div className="whole">
      <h1>{text('identity.deniedTitle')}</h1>
      <p>{text('identity.deniedNote', { word: props.word ?? '—' })}</p>
      <div className="buttons">
        <Link className="btn btn-main" to="/">
          {text('identity.deniedBack')}
        </Link>
        <Link className="btn btn-plain" to="/sign-in">
          {text('identity.deniedOther')}
        </Link>
      </div>
    </div>
  )
}

export function BrokenPage(props: ErrorComponentProps) {
  const text = useText()
  if (isProblem(props.error) && props.error.problem.status === 403) return <DeniedPage />
  if (isProblem(props.error) && props.error.problem.status === 404) return <MissingPage />
  return (
    <div className="whole">
      <ErrorState
        error={props.error instanceof Error ? props.error : new Error(String(props.error))}
        onRetry={props.reset}
      >
        <Link className="btn btn-s" to="/">
          {text('errors.backToBoard')}
        </Link>
      </ErrorState>
    </div>
  )
}

export function LoadingPage() {
  return (
    <div className="whole">
      <LoadingState rows={8} />
    </div>
  )
}
