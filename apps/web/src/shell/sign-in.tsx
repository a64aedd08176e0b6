import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/select-field.tsx'
import { TextField } from '#parts/fields/text-field.tsx'
import { PageTitle } from '#parts/section.tsx'
import { OpenFrame } from './guard.tsx'
import { listSignInWays, signIn } from './session-contract.ts'
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
  const search: { readonly to?: string } = useSearch({ strict: false })
  const ways = useEndpoint(listSignInWays, {})
  return (
    <>
      <PageTitle title={text('identity.title')} sub={text('identity.sub')} />
      <div className="two sign-in">
        <SignInForm to={safeTarget(search.to)} districts={ways.data?.districts ?? []} />
        <div className="stack">
          {ways.data?.oidc && (
            <div className="stack">
              <a className="btn" href={ways.data.oidc.url}>
                {text('identity.oidc', { name: ways.data.oidc.name })}
              </a>
              <p className="note">{text('identity.oidcNote')}</p>
            </div>
          )}
          <p className="note read">{text('identity.oneTime')}</p>
        </div>
      </div>
    </>
  )
}

/** Only a path of our own: an address in the link may not send the reader elsewhere. */
export const safeTarget = (to: string | undefined): string => (to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : '/')

function SignInForm(props: { to: string; districts: readonly { readonly code: string; readonly name: string }[] }) {
  const text = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const enter = useMutate(signIn)
  const [district, setDistrict] = useState(localStorage.getItem(lastDistrict) ?? '')
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = {
    district: /^\d{6}$/.test(district) ? undefined : text('identity.needDistrict'),
    account: account.trim() ? undefined : text('identity.needAccount'),
    password: password ? undefined : text('identity.needPassword'),
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.district || wrong.account || wrong.password) return
    try {
      await enter.run({ body: { district, account: account.trim(), password } })
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
          onChange={setDistrict}
          options={props.districts.map((one) => ({ id: one.code, label: one.name, note: one.code }))}
          error={shown(wrong.district)}
        />
      ) : (
        <TextField
          label={text('identity.district')}
          hint={text('identity.districtHint')}
          value={district}
          onChange={setDistrict}
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
