import { doorEndpoints } from '@lantu/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '#api/index.ts'
import { forgetPlaces } from './recent.ts'

/** Ends the session and forgets everything that was read with it. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  return () => {
    void call(doorEndpoints.signOut, {})
      .catch(() => undefined) // Already signed out, or the server is away: leave all the same.
      .then(() => {
        forgetPlaces()
        return navigate({ to: '/sign-in', search: {} })
      })
      // Last, so that no page asks anew, is refused, and takes itself for the place to come back to.
      .then(() => client.clear())
  }
}
