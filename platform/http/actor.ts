import type { Actor } from '@lantu/kernel'

export type { Actor } from '@lantu/kernel'

/** What the request carried to be known by; a bearer token is preferred and then the cookie is not looked at. */
export interface Credential {
  readonly cookie?: string
  readonly bearer?: string
}

/** How http asks who is calling. It answers undefined for unknown, expired or revoked credentials, never throws for them. */
export interface Auth {
  identify(credential: Credential): Promise<Actor | undefined>
}
