import type { Access } from '@lantu/kernel/contract'
import type { Actor } from './actor.ts'
import { refuse } from './errors.ts'

/** Refuses a caller who may not use an endpoint of this access word: 401 when unknown, 403 when known but without it. */
export function checkAccess(access: Access, actor: Actor | undefined): void {
  if (access === 'public') return
  if (!actor) throw refuse('http.signInNeeded')
  if (access === 'signedIn' || actor.words.has(access)) return
  throw refuse('http.forbidden', { params: { access } })
}
