import { NewPerson, peopleEndpoints } from '@lantu/identity/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'

/** 登记人员; roles and the sign-in link come afterwards. */
export function NewPersonDialog(props: { onClose: () => void }) {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const [name, setName] = useState('')
  const [account, setAccount] = useState('')
  const [email, setEmail] = useState('')
  const mutate = useMutate(peopleEndpoints.register)
  const given = NewPerson.safeParse({
    name,
    ...(account.trim() && { account }),
    ...(email.trim() && { email: email.trim() }),
  })
  const wrong = (field: string) =>
    !given.success && given.error.issues.some((issue) => issue.path[0] === field) ? true : undefined
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('settings.personMade', { name }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.newPerson')} open onClose={props.onClose}>
      <div className="stack">
        <TextField label={text('settings.personName')} value={name} onChange={setName} maxLength={100} required />
        <TextField
          label={text('identity.account')}
          value={account}
          onChange={setAccount}
          hint={text('settings.accountHint')}
          error={wrong('account') && text('settings.accountHint')}
        />
        <TextField
          label={text('settings.email')}
          type="email"
          value={email}
          onChange={setEmail}
          error={wrong('email') && text('settings.emailWrong')}
        />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('settings.newPerson')}
          onConfirm={save}
          busy={mutate.running}
          refused={name.trim() === '' ? text('settings.personNeeds') : undefined}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
