import { lazy, Suspense } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { useOverlays } from './overlays.tsx'
import type { Session } from './session.tsx'
import { Unread } from './unread.tsx'

const LookMenu = lazy(async () => ({ default: (await import('./look-menu.tsx')).LookMenu }))

/** At the right of the head: find or do, and the menu of look, language and account, which comes after the page. */
export function Tools(props: { session: Session }) {
  const text = useText()
  const overlays = useOverlays()
  const name = props.session.personId === null ? text('shell.look') : props.session.name
  return (
    <div className="mast-tools">
      <Button small kind="ink" keys="/" onPress={overlays.openPalette}>
        {text('shell.find')}
      </Button>
      {props.session.personId !== null && <Unread />}
      <Suspense fallback={<span className="btn btn-s btn-ink">{name}</span>}>
        <LookMenu session={props.session} />
      </Suspense>
    </div>
  )
}
