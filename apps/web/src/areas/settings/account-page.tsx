import { doorEndpoints } from '@lantu/identity/contract'
import { Language } from '@lantu/kernel'
import { useState } from 'react'
import { call, useMutate, useOnce } from '#api/index.ts'
import { useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, ChoiceField, TextField } from '#parts/fields/index.ts'
import { useKeys } from '#parts/keys.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { setTheme, useLook } from '#shell/look.ts'
import { useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { CalendarFeed } from './calendar-feed.tsx'
import { FeedWordsForm } from './feed-words-form.tsx'
import './settings.css'
import { SettingsNav } from './settings-nav.tsx'
import { Tokens } from './tokens.tsx'
import { roleWords } from './words.ts'

const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' } as const
const themes = ['system', 'light', 'dark'] as const
const themeWords = { system: 'shell.themeSystem', light: 'shell.themeLight', dark: 'shell.themeDark' } as const

/** 我的账号: who I am here, how pages look and speak, my password, and keys for programs. */
export function AccountPage() {
  const text = useText()
  const session = useSession()
  useSheet({ title: text('settings.account') })
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={session.name} />
      <SettingsNav />
      <div className="two set-space">
        <Section title={text('settings.look')} note={text('settings.lookNote')}>
          <LookForm />
        </Section>
        <Section title={text('settings.roles')} note={text('settings.rolesNote')}>
          <ul className="set-list">
            {session.roles.map(({ role, unit, unitName }) => (
              <li key={`${role} ${unit}`}>
                <b>{text(roleWords[role])}</b>
                <span>{unitName}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={text('settings.password')} note={text('settings.passwordNote')}>
          <PasswordForm />
        </Section>
        {session.words.has('ledger.read') && (
          <Section title={text('sheets.feed')} note={text('sheets.feedNote')}>
            <CalendarFeed />
          </Section>
        )}
        {session.words.has('ledger.feedWords') && (
          <Section title={text('sheets.feedWords')} note={text('sheets.feedTitlesNote')}>
            <FeedWordsForm />
          </Section>
        )}
        <Section title={text('settings.tokens')} note={text('settings.tokensNote')}>
          <Tokens />
        </Section>
      </div>
    </>
  )
}

function LookForm() {
  const text = useText()
  const look = useLook()
  const keys = useKeys()
  const { language, setLanguage } = useLanguage()
  return (
    <div className="set-form">
      <ChoiceField
        label={text('shell.language')}
        value={language}
        onChange={(chosen) => {
          const next = Language.parse(chosen)
          setLanguage(next)
          // Messages are written in it too; on this page it counts even when the server is away.
          void call(doorEndpoints.changeMe, { body: { language: next } }).catch(() => undefined)
        }}
        options={Language.options.map((id) => ({ id, label: languages[id] }))}
      />
      <ChoiceField
        label={text('shell.theme')}
        value={look.theme}
        onChange={(chosen) => {
          const theme = themes.find((one) => one === chosen)
          if (theme) setTheme(theme)
        }}
        options={themes.map((id) => ({ id, label: text(themeWords[id]) }))}
      />
      <Check checked={keys.on} onChange={keys.setOn}>
        {text('shell.keysOn')}
      </Check>
    </div>
  )
}

function PasswordForm() {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const mutate = useMutate(doorEndpoints.changePassword)
  const differs = again !== '' && next !== again
  const save = () => {
    if (next === '' || next !== again) return
    void once(async () => {
      await mutate.run({ body: { next, ...(current && { current }) } })
      setCurrent('')
      setNext('')
      setAgain('')
      say({ text: text('settings.passwordSet') })
    }).catch(() => {})
  }
  return (
    <form
      className="set-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={text('settings.currentPassword')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        hint={text('settings.currentHint')}
      />
      <TextField
        label={text('settings.newPassword')}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        required
      />
      <TextField
        label={text('settings.repeatPassword')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={differs ? text('settings.passwordsDiffer') : undefined}
        required
      />
      {mutate.error && <ErrorState error={mutate.error} />}
      <div>
        <Button type="submit" busy={mutate.running} refused={next === '' ? text('settings.passwordEmpty') : undefined}>
          {text('settings.setPassword')}
        </Button>
      </div>
    </form>
  )
}
