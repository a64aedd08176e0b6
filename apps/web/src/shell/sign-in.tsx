import { doorEndpoints } from '@lantu/identity/contract'
import { DistrictCode } from '@lantu/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { downloadUrl, type ProblemError, useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/select-field.tsx'
import { TextField } from '#parts/fields/text-field.tsx'
import { PageTitle } from '#parts/section.tsx'
import { OpenFrame } from './guard.tsx'
import { safeTarget } from './safe-target.ts'
import { useSheet } from './sheet.tsx'

const lastDistrict = 'lantu.district'

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
  const [district, setDistrict] = useState(localStorage.getItem(lastDistrict) ?? '')
  const districts = useEndpoint(doorEndpoints.districts, {})
  const methods = useEndpoint(doorEndpoints.methods, {})
  const link = useLinkInAddress(to)
  return (
    <>
      <PageTitle title={text('identity.title')} sub={text('identity.sub')} />
      {link.error && <ErrorState error={link.error} />}
      {search.problem && <p className="fault">{text('identity.oidcProblem', { code: search.problem })}</p>}
      <div className="two sign-in">
        <SignInForm to={to} districts={districts.data?.rows ?? []} district={district} onDistrict={setDistrict} />
        <div className="stack">
          {methods.data?.oidc && (
            <div className="stack-s">
              <div className="buttons">
                <a className="btn" href={downloadUrl(doorEndpoints.startOidc, { query: { district, next: to } })}>
                  {text('identity.oidc', { name: methods.data.oidc.issuer })}
                </a>
              </div>
              <p className="note read">{text('identity.oidcNote')}</p>
            </div>
          )}
          <p className="note read">{text('identity.oneTime')}</p>
        </div>
      </div>
    </>
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

interface SignInFormProps {
  readonly to: string
  readonly districts: readonly { readonly code: string; readonly name: string }[]
  readonly district: string
  readonly onDistrict: (code: string) => void
}

function SignInForm(props: SignInFormProps) {
  const { district, onDistrict } = props
  const text = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const enter = useMutate(doorEndpoints.signIn)
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const code = DistrictCode.safeParse(district)
  const wrong = {
    district: code.success
      ? undefined
      : text(props.districts.length > 0 ? 'identity.chooseDistrict' : 'identity.needDistrict'),
    account: account.trim() ? undefined : text('identity.needAccount'),
    password: password ? undefined : text('identity.needPassword'),
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!code.success || wrong.account || wrong.password) return
    try {
      await enter.run({ body: { district: code.data, account: account.trim(), password } })
    } catch {
      return // Shown below, from enter.error.
    }
    localStorage.setItem(lastDistrict, district)
    client.clear()
    await navigate({ to: props.to, replace: true })
  }
  const shown = (error: string | undefined) => (tried ? error : undefined)
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {props.districts.length > 0 ? (
        <SelectField
          label={text('identity.district')}
          value={district || null}
          onChange={onDistrict}
          options={props.districts.map((one) => ({ id: one.code, label: one.name, note: one.code }))}
          error={shown(wrong.district)}
        />
      ) : (
        <TextField
          label={text('identity.district')}
          hint={text('identity.districtHint')}
          value={district}
          onChange={onDistrict}
          error={shown(wrong.district)}
          inputMode="numeric"
        />
      )}
      <TextField
        label={text('identity.account')}
        value={account}
        onChange={setAccount}
        error={shown(wrong.account)}
        autoComplete="username"
      />
      <TextField
        label={text('identity.password')}
        type="password"
        value={password}
        onChange={setPassword}
        error={shown(wrong.password)}
        autoComplete="current-password"
      />
      {enter.error && <ErrorState error={enter.error} />}
      <div className="buttons">
        <Button kind="main" type="submit" busy={enter.running}>
          {text(enter.running ? 'identity.entering' : 'identity.enter')}
        </Button>
      </div>
    </form>
  )
}
