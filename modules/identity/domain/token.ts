import { DistrictCode } from '@lantu/kernel'

/** An opaque token as its holder carries it: `990001.` and 32 random bytes in base64url. Only its SHA-256 is stored. */
export interface Token {
  readonly district: DistrictCode
  readonly text: string
}

/** Undefined for anything that cannot be a token, before the database is asked. */
export function findToken(text: string | undefined): Token | undefined {
  const [, code] = /^(\d{6})\.[A-Za-z0-9_-]{43}$/.exec(text ?? '') ?? []
  const district = DistrictCode.safeParse(code)
  return text !== undefined && district.success ? { district: district.data, text } : undefined
}
