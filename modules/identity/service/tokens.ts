import { createHash } from 'node:crypto'
import type { Tenancy } from '@lantu/platform/db'

/** A new opaque token of the tenancy's district; what is stored is `hashOf` it. */
export const newToken = (tenancy: Tenancy): string =>
  `${tenancy.district}.${Buffer.from(tenancy.effects.random(32)).toString('base64url')}`

/** 256 random bits need no slow hash; equality is found by the index, so no comparison leaks time. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** `seconds` after the transaction's instant. */
export const later = (tenancy: Tenancy, seconds: number): string =>
  new Date(Date.parse(tenancy.at) + seconds * 1000).toISOString()
