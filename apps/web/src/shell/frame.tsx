import { noticeEndpoints } from '@lantu/notices/contract'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useWakeUps } from '#api/index.ts'
import { splitInstant, useText } from '#language/index.ts'
import { TitleBlock } from '#parts/stamp.tsx'
import { DemoMark } from '#parts/tag.tsx'
import type { NavItem } from './area.ts'
import { DateLine } from './date-line.tsx'
import { useShellFinders } from './finders.ts'
import { Mark } from './mark.tsx'
import { rememberPlace } from './recent.ts'
import { isDemo, nowOn, type Session, useSession } from './session.tsx'
import { SheetProvider, type ToldSheet } from './sheet.tsx'
import { useShellCommands } from './shell-commands.ts'
import { Tools } from './tools.tsx'

/** Head, date line, page, title block, and on a phone the bar at the foot. */
export function Frame(props: { nav: readonly NavItem[]; live: boolean; children?: ReactNode }) {
  const session = useSession()
  const nav = props.nav.filter((item) => item.word === undefined || session.words.has(item.word))
  useShellCommands(nav)
  useShellFinders()
  const connected = useWakeUps(props.live ? noticeEndpoints.watch.path : null)
  return (
    <SheetProvider>
      {(sheet) => (
        <>
          <Title sheet={sheet} session={session} />
          <Memory sheet={sheet} session={session} nav={nav} />
          <SkipLink />
          <div className="page">
            <Mast nav={nav} session={session} />
            {session.district.code && <DateLine sheet={sheet} connected={connected} />}
            <main id="main" tabIndex={-1}>
              {props.children ?? <Outlet />}
            </main>
            <Footer sheet={sheet} session={session} />
          </div>
          <FootBar nav={nav} />
        </>
      )}
    </SheetProvider>
  )
}

function Title(props: { sheet: ToldSheet; session: Session }) {
  const text = useText()
  const district = props.session.district.name
  const title = props.sheet.title
  return (
    <title>
      {title ? text('shell.pageTitle', { page: title, district }).replace(/ · $/, '') : text('shell.product')}
    </title>
  )
}

/** Remembers the pages that were opened, for the palette; the places of the navigation are always offered. */
function Memory(props: { sheet: ToldSheet; session: Session; nav: readonly NavItem[] }) {
  const { session, nav } = props
  const { title, path, passing } = props.sheet
  const isPlace = path === undefined || nav.some((item) => item.to === path)
  useEffect(() => {
    if (title && !isPlace && !passing) rememberPlace(session, { path, title })
  }, [session, title, path, isPlace, passing])
  return null
}

function SkipLink() {
  const text = useText()
  return (
    <a className="skip" href="#main">
      {text('shell.skip')}
    </a>
  )
}

function Mast(props: { nav: readonly NavItem[]; session: Session }) {
  const text = useText()
  return (
    <header className="mast">
      <Link className="mast-mark" to="/" search={keepDay}>
        <Mark />
        {text('shell.product')}
        {props.session.district.name && (
          <small>
            {props.session.district.name}
            {isDemo(props.session) && <DemoMark />}
          </small>
        )}
      </Link>
      <nav className="nav" aria-label={text('shell.mainNav')}>
        <NavLinks nav={props.nav} />
      </nav>
      <Tools session={props.session} />
    </header>
  )
}

const keepDay = (search: Record<string, unknown>) => ({ on: search['on'] })

function NavLinks(props: { nav: readonly NavItem[] }) {
  const text = useText()
  const path = useLocation({ select: (location) => location.pathname })
  return props.nav.map((item) => (
    <Link
      key={item.to}
      to={item.to}
      search={keepDay}
      activeOptions={{ exact: item.to === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      aria-current={item.also?.some((place) => path === place || path.startsWith(`${place}/`)) ? 'page' : undefined}
    >
      {text(item.label)}
    </Link>
  ))
}

function FootBar(props: { nav: readonly NavItem[] }) {
  const text = useText()
  const inBar = props.nav.filter((item) => item.phone)
  const rest = props.nav.filter((item) => !item.phone)
  const path = useLocation({ select: (location) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of the other places closes when one is reached.
  useEffect(() => {
    document.getElementById('more-places')?.hidePopover()
  }, [path])
  if (props.nav.length === 0) return null
  return (
    <nav className="foot-bar" aria-label={text('shell.mainNav')}>
      <NavLinks nav={inBar} />
      {rest.length > 0 && (
        <>
          <button type="button" popoverTarget="more-places">
            {text('shell.more')}
          </button>
          <div id="more-places" popover="auto" className="foot-more">
            <NavLinks nav={rest} />
          </div>
        </>
      )}
    </nav>
  )
}

function Footer(props: { sheet: ToldSheet; session: Session }) {
  const text = useText()
  const { sheet, session } = props
  // The page's own instant, else when it was put up, on the clock of the reader's district; before one is known, none.
  const at = useMemo(() => {
    const taken = sheet.snapshot ?? (session.clock && nowOn(session.clock))
    return taken ? splitInstant(taken) : undefined
  }, [sheet, session.clock])
  const demo = isDemo(session)
  return (
    <footer>
      <TitleBlock
        snapshot={at ? `${at.date} ${at.time}` : undefined}
        dataVersion={sheet.dataVersion}
        rules={sheet.rules}
        calendar={session.district.code ? text('shell.calendarOf', { year: session.today.slice(0, 4) }) : undefined}
        area={
          session.district.code
            ? text('shell.district', { name: session.district.name, code: session.district.code })
            : text('shell.unknownDistrict')
        }
        nature={sheet.nature ?? text(demo ? 'shell.natureDemo' : 'shell.natureWork')}
      />
    </footer>
  )
}
