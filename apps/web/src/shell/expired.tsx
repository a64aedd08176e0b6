import { doorEndpoints } from '@lantu/identity/contract'
import { DistrictCode } from '@lantu/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/text-field.tsx'
import { useSession } from './session.tsx'

/**
 * Over a page whose session has run out: the same person signs in again and goes on, by password here or in any way in
 * another tab, after which this page notices by itself. It cannot be closed otherwise: nothing could be saved.
 */
export function ExpiredDialog(props: { account: string | null }) {
  const text = useText()
  const client = useQueryClient()
  // Once signed in again, everything on the page that was refused meanwhile is asked anew.
  useEffect(() => () => void client.invalidateQueries(), [client])
  return (
    <Dialog title={text('identity.expiredTitle')} open grave onClose={() => undefined}>
      <div className="stack">
        <p className="mid">{text('identity.expiredNote')}</p>
        {props.account !== null && <PasswordAgain account={props.account} />}
        <p className="note">
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {text('identity.expiredOther')}
          </a>
        </p>
      </div>
    </Dialog>
  )
}

function PasswordAgain(props: { account: string }) {
  const text = useText()
  const client = useQueryClient()
  const { district } = useSession()
  const enter = useMutate(doorEndpoints.signIn)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password === '') return
    const body = { district: DistrictCode.parse(district.code), account: props.account, password }
    enter.run({ body }).then(
      () => client.invalidateQueries(),
      () => undefined, // Shown below, from enter.error.
    )
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{text('identity.expiredWho', { account: props.account, district: district.name })}</p>
      <input type="hidden" name="username" autoComplete="username" value={props.account} readOnly />
      <TextField
        label={text('identity.password')}
        type="password"
        value={password}
        onChange={setPassword}
        error={tried && password === '' ? text('identity.needPassword') : undefined}
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
