import { doorEndpoints } from '@lantu/identity/contract'
import { DistrictCode } from '@lantu/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { downloadUrl, type ProblemError, useEndpoint, useMutate } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { PageTitle } from '#parts/section.tsx'
import { OpenFrame } from './guard.tsx'
import { lastDistrict, rememberDistrict } from './last-district.ts'
import { safeTarget } from './safe-target.ts'
import { useSheet } from './sheet.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** What single sign-on came back with, in words that say what to do next. */
const problems: Readonly<Record<string, readonly [TextKey, TextKey]>> = {
  'identity.oidcUnknown': ['identity.oidcUnknown', 'identity.oidcUnknownNext'],
  'identity.oidcFailed': ['identity.oidcFailed', 'identity.oidcFailedNext'],
  'identity.oidcOff': ['identity.oidcOff', 'identity.oidcOffNext'],
}

export function SignInPage() {
  return (
    <OpenFrame nav={[]}>
      <SignIn />
    </OpenFrame>
  )
}

function SignIn() {
  const text = useText()
  useSheet({ title: text('shell.signIn') })
  const search: { readonly to?: string; readonly problem?: string } = useSearch({ strict: false })
  const to = safeTarget(search.to)
  const [chosen, setDistrict] = useState(lastDistrict)
  const districts = useEndpoint(doorEndpoints.districts, {})
  const rows = districts.data?.rows ?? []
  const only = rows.length === 1 ? rows[0]?.code : undefined
  const district = chosen || (only ?? '')
  const methods = useEndpoint(doorEndpoints.methods, {})
  const link = useLinkInAddress(to)
  return (
    <>
      <PageTitle title={text('identity.title')} sub={text('identity.sub')} />
      {(link.error || search.problem) && (
        <div className="sign-in-problem">
          {link.error ? <ErrorState error={link.error} /> : <SignOnProblem code={search.problem ?? ''} />}
        </div>
      )}
      <div className="two sign-in">
        <SignInForm to={to} districts={rows} loading={districts.loading} district={district} onDistrict={setDistrict} />
        <div className="stack">
          {methods.data?.oidc && <SingleSignOn issuer={methods.data.oidc.issuer} district={district} to={to} />}
          <p className="note read">{text('identity.oneTime')}</p>
        </div>
      </div>
    </>
  )
}

function SignOnProblem(props: { code: string }) {
  const text = useText()
  const said = problems[props.code]
  if (!said) {
    return (
      <p className="fault" role="alert">
        {text('identity.oidcProblem', { code: props.code })}
      </p>
    )
  }
  return (
    <div className="fault" role="alert">
      <b>{text(said[0])}</b>
      <p className="mid">{text('parts.errorNext', { next: text(said[1]) })}</p>
      <p className="note">{text('parts.errorCode', { code: props.code })}</p>
    </div>
  )
}

/** The provider must know which district is meant before the reader leaves for it. */
function SingleSignOn(props: { issuer: string; district: string; to: string }) {
  const text = useText()
  const label = text('identity.oidc', { name: props.issuer })
  const code = DistrictCode.safeParse(props.district)
  const way = { query: { district: props.district, next: props.to } }
  return (
    <div className="stack-s">
      <div className="buttons">
        {code.success ? (
          <a
            className="btn"
            href={downloadUrl(doorEndpoints.startOidc, way)}
            onClick={() => rememberDistrict(code.data)}
          >
            {label}
          </a>
        ) : (
          <Button refused={text('identity.chooseDistrict')}>{label}</Button>
        )}
      </div>
      <p className="note read">{text('identity.oidcNote')}</p>
    </div>
  )
}

/** A one-time link carries its token behind `#link=`, which no server log sees; it is used at once and taken away. */
function useLinkInAddress(to: string): { readonly error: ProblemError | null } {
  const navigate = useNavigate()
  const client = useQueryClient()
  const enter = useMutate(doorEndpoints.signInByLink)
  const used = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once, when the page opens.
  useEffect(() => {
    const token = /^#link=([\w.-]+)$/.exec(location.hash)?.[1]
    if (token === undefined || used.current) return
    used.current = true
    history.replaceState(history.state, '', location.pathname + location.search)
    enter.run({ body: { token } }).then(
      () => {
        client.clear()
        return navigate({ to, replace: true })
      },
      () => undefined, // Shown from enter.error.
    )
  }, [])
  return { error: enter.error }
}
