import { type ApiToken, doorEndpoints, NewApiToken } from '@lantu/identity/contract'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { InstantText } from '#parts/date-text.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, NumberField, TextField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { useToast } from '#parts/toast.tsx'
import { useSession } from '#shell/session.tsx'
import { OnceShown } from './once-shown.tsx'

/** API tokens: keys for programs, with at most the words the person holds, and an end. */
export function Tokens() {
  const text = useText()
  const read = useEndpoint(doorEndpoints.tokens, {})
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<ApiToken | null>(null)
  const rows = read.data?.rows ?? []
  return (
    <div className="stack">
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {read.loading && <LoadingState />}
      {made && <OnceShown note={text('settings.tokenOnce')} value={made} onDone={() => setMade(null)} />}
      {read.data && rows.length === 0 && !made && <p className="mid">{text('settings.noTokens')}</p>}
      {rows.length > 0 && (
        <ul className="set-list">
          {rows.map((token) => (
            <li key={token.id}>
              <b>{token.label}</b>
              <span className="note">
                {text('settings.tokenWords', { n: token.words.length })}
                {'　'}
                {text('settings.until')} <InstantText at={token.expiresAt} year />
              </span>
              <span className="more">
                <Button small onPress={() => setLeaving(token)}>
                  {text('settings.revoke')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onPress={() => setMaking(true)}>{text('settings.makeToken')}</Button>
      </div>
      {making && <TokenDialog onClose={() => setMaking(false)} onMade={setMade} />}
      {leaving && <RevokeDialog token={leaving} onClose={() => setLeaving(null)} />}
    </div>
  )
}

function TokenDialog(props: { onClose: () => void; onMade: (token: string) => void }) {
  const text = useText()
  const once = useOnce()
  const session = useSession()
  const [label, setLabel] = useState('')
  const [days, setDays] = useState('90')
  const [words, setWords] = useState<ReadonlySet<string>>(new Set())
  const mutate = useMutate(doorEndpoints.makeToken)
  const given = NewApiToken.safeParse({ label, words: [...words], days: Number(days) })
  const own = [...session.words].toSorted()
  const save = () => {
    if (!given.success) return
    void once(async () => {
      const made = await mutate.run({ body: given.data })
      props.onMade(made.token)
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.makeToken')} open wide onClose={props.onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className="fields">
          <TextField
            label={text('settings.tokenLabel')}
            value={label}
            onChange={setLabel}
            maxLength={100}
            hint={text('settings.tokenLabelHint')}
            required
          />
          <NumberField label={text('settings.tokenDays')} value={days} onChange={setDays} required />
        </div>
        <fieldset>
          <legend className="lab">{text('settings.tokenMay')}</legend>
          <div className="set-words">
            {own.map((word) => (
              <Check
                key={word}
                checked={words.has(word)}
                onChange={(on) => {
                  const next = new Set(words)
                  if (on) next.add(word)
                  else next.delete(word)
                  setWords(next)
                }}
              >
                <span className="mono">{word}</span>
              </Check>
            ))}
          </div>
        </fieldset>
        {mutate.error && <ErrorState error={mutate.error} />}
        <div className="dialog-foot">
          <Button
            kind="main"
            type="submit"
            busy={mutate.running}
            refused={given.success ? undefined : text('settings.tokenNeeds')}
          >
            {text('settings.makeToken')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function RevokeDialog(props: { token: ApiToken; onClose: () => void }) {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const mutate = useMutate(doorEndpoints.revokeToken)
  const revoke = () =>
    void once(async () => {
      await mutate.run({ params: { id: props.token.id } })
      say({ text: text('settings.revoked', { label: props.token.label }) })
      props.onClose()
    }).catch(() => {})
  return (
    <Dialog
      title={text('settings.revokeTitle', { label: props.token.label })}
      open
      grave
      onClose={props.onClose}
      foot={
        <>
          <Button kind="main" onPress={revoke} busy={mutate.running}>
            {text('settings.revoke')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <p className="mid">{text('settings.revokeNote')}</p>
      {mutate.error && <ErrorState error={mutate.error} />}
    </Dialog>
  )
}
