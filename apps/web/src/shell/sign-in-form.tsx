import { doorEndpoints } from '@lantu/identity/contract'
import { DistrictCode } from '@lantu/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/select-field.tsx'
import { TextField } from '#parts/fields/text-field.tsx'
import { rememberDistrict } from './last-district.ts'

interface SignInFormProps {
  readonly to: string
  readonly districts: readonly { readonly code: string; readonly name: string }[]
  /** The districts are on their way. */
  readonly loading: boolean
  readonly district: string
  readonly onDistrict: (code: string) => void
}

/** By account and password of one district. */
export function SignInForm(props: SignInFormProps) {
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
    rememberDistrict(district)
    client.clear()
    await navigate({ to: props.to, replace: true })
  }
  const shown = (error: string | undefined) => (tried ? error : undefined)
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {props.loading || props.districts.length > 0 ? (
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
