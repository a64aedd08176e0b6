import { doorEndpoints } from '@lantu/identity/contract'
import { Navigate, Outlet, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { splitInstant } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { WaitingRoom } from '#parts/loading.tsx'
import type { NavItem } from './area.ts'
import { Frame } from './frame.tsx'
import { noSession, type Session, SessionProvider } from './session.tsx'

const ExpiredDialog = lazy(async () => ({ default: (await import('./expired.tsx')).ExpiredDialog }))

/**
 * Lets signed-in readers in; sends the others to sign in and back again afterwards. Whose session runs out in the middle of
 * work signs in over the page, which stays with everything that was written on it.
 */
export function Guard(props: { nav: readonly NavItem[] }) {
  const on = usePastDay()
  const read = useEndpoint(doorEndpoints.me, {})
  if (read.signedOut && !read.data) return <GoSignIn />
  if (read.data) {
    const session: Session = {
      personId: read.data.person,
      name: read.data.name,
      roles: read.data.roles,
      district: read.data.district,
      words: new Set(read.data.words),
      today: read.data.today,
      clock: { instant: read.data.now, readAtMs: read.at },
    }
    return (
      // Another person gets another page, not what the one before had written.
      <SessionProvider key={`${session.district.code} ${session.personId}`} session={session} on={on}>
        <Frame nav={props.nav} live={!read.signedOut} />
        {read.signedOut && (
          <Suspense fallback={null}>
            <ExpiredDialog account={read.data.account} />
          </Suspense>
        )}
      </SessionProvider>
    )
  }
  return (
    <OpenFrame nav={[]}>
      {read.error ? (
        <div className="whole">
          <ErrorState error={read.error} onRetry={read.again} />
        </div>
      ) : (
        <WaitingRoom rows={6} />
      )}
    </OpenFrame>
  )
}

/** The address is kept from the first render: while the router is on its way, its own location is already the new one. */
function GoSignIn() {
  const [search] = useState(() => ({ to: window.location.pathname + window.location.search }))
  return <Navigate to="/sign-in" search={search} replace />
}

/** The frame without a reader: for signing in, and while it is not yet known who reads. */
export function OpenFrame(props: { nav: readonly NavItem[]; children?: ReactNode }) {
  const on = usePastDay()
  const today = splitInstant(new Date().toISOString())?.date ?? '1970-01-01'
  return (
    <SessionProvider session={noSession(today)} on={on}>
      <Frame nav={props.nav} live={false}>
        {props.children ?? <Outlet />}
      </Frame>
    </SessionProvider>
  )
}

const usePastDay = (): string | null => {
  const search: { readonly on?: string } = useSearch({ strict: false })
  return search.on ?? null
}
