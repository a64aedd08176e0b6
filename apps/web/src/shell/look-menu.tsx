import { doorEndpoints } from '@lantu/identity/contract'
import { Language } from '@lantu/kernel'
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { call } from '#api/index.ts'
import { useLanguage, useText } from '#language/index.ts'
import { useKeys } from '#parts/keys.tsx'
import { setTheme, setWall, type Theme, useLook } from './look.ts'
import { useOverlays } from './overlays.tsx'
import type { Session } from './session.tsx'
import { useSignOut } from './sign-out.ts'

const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' } as const
const themes: readonly Theme[] = ['system', 'light', 'dark']
const themeWords = { system: 'shell.themeSystem', light: 'shell.themeLight', dark: 'shell.themeDark' } as const

/** The menu of look, language, keys and account. */
export function LookMenu(props: { session: Session }) {
  const text = useText()
  const look = useLook()
  const keys = useKeys()
  const overlays = useOverlays()
  const signOut = useSignOut()
  const { language, setLanguage } = useLanguage()
  const signedIn = props.session.personId !== null
  const role = props.session.roles[0]
  const choose = (next: Language) => {
    setLanguage(next)
    // Messages to this person are then written in it too; on this page it counts even when the server is away.
    if (signedIn) void call(doorEndpoints.changeMe, { body: { language: next } }).catch(() => undefined)
  }
  return (
    <MenuTrigger>
      <AriaButton className="btn btn-s btn-ink">
        {signedIn ? props.session.name : text('shell.look')}
        {role && <span className="who dim">{role.unitName}</span>}
      </AriaButton>
      <Popover className="pop" placement="bottom end">
        <Menu className="pop-list" aria-label={text('shell.look')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[look.theme]}
            onSelectionChange={(chosen) => {
              const theme = themes.find((one) => chosen !== 'all' && chosen.has(one))
              if (theme) setTheme(theme)
            }}
          >
            <Header className="pop-head">{text('shell.theme')}</Header>
            {themes.map((theme) => (
              <Choice key={theme} id={theme} label={text(themeWords[theme])} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(chosen) => {
              const next = Language.options.find((one) => chosen !== 'all' && chosen.has(one))
              if (next) choose(next)
            }}
          >
            <Header className="pop-head">{text('shell.language')}</Header>
            {Object.entries(languages).map(([code, name]) => (
              <Choice key={code} id={code} label={name} />
            ))}
          </MenuSection>
          <Separator className="pop-rule" />
          <MenuItem className="pop-item" onAction={() => setWall(!look.wall)}>
            <span>{text(look.wall ? 'shell.wallOff' : 'shell.wallOn')}</span>
            <kbd>W</kbd>
          </MenuItem>
          <MenuItem className="pop-item" onAction={() => keys.setOn(!keys.on)}>
            <span>{text('shell.keysOn')}</span>
            <span className="note">{text(keys.on ? 'shell.on' : 'shell.off')}</span>
          </MenuItem>
          <MenuItem className="pop-item" onAction={overlays.openKeyMap}>
            <span>{text('shell.keysMap')}</span>
            <kbd>?</kbd>
          </MenuItem>
          {signedIn && <Separator className="pop-rule" />}
          {signedIn && (
            <MenuItem className="pop-item" onAction={signOut}>
              {text('shell.signOut')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Choice(props: { id: string; label: string }) {
  return (
    <MenuItem id={props.id} className="pop-item" textValue={props.label}>
      {({ isSelected }) => (
        <>
          <span>{props.label}</span>
          <span className="note" aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
        </>
      )}
    </MenuItem>
  )
}
