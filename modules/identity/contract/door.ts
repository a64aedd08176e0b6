import { DistrictCode, idOf, Language, PersonId, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { RoleCode } from '#contract/person.ts'

/** A district a reader can sign in to; `fictional` ones are labelled 演示 wherever they appear. */
export const District = z.object({
  code: DistrictCode,
  name: z.string(),
  parentName: z.string().nullable(),
  fictional: z.boolean(),
})
export type District = z.infer<typeof District>

/**
 * Who is signed in. `now` is the instant on the district's own clock and `today` its day in Beijing; in a fictional district
 * both are others than the calendar's.
 */
export const Me = z.object({
  person: PersonId,
  name: z.string(),
  account: z.string().nullable(),
  district: District,
  now: z.iso.datetime(),
  today: PlainDate,
  language: Language,
  roles: z.array(z.object({ role: RoleCode, unit: UnitId, unitName: z.string() })),
  words: z.array(z.string()),
})
export type Me = z.infer<typeof Me>

export const PasswordSignIn = z.object({
  district: DistrictCode,
  account: z.string().min(1).max(128),
  password: z.string().min(1).max(256),
})

/** What the sign-in page offers; `oidc` is null where single sign-on is not set up. */
export const SignInMethods = z.object({ password: z.literal(true), oidc: z.object({ issuer: z.string() }).nullable() })

export const ChangePassword = z.object({
  current: z.string().max(256).optional(),
  next: z.string().min(1).max(256),
})

export const TokenId = idOf('apiToken')
export type TokenId = z.infer<typeof TokenId>

export const ApiToken = z.object({
  id: TokenId,
  label: z.string(),
  words: z.array(z.string()),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type ApiToken = z.infer<typeof ApiToken>

/** `days` is at most 366; `words` at most the person's own. */
export const NewApiToken = z.object({
  label: z.string().trim().min(1).max(100),
  words: z.array(z.string().min(3).max(80)).min(1).max(200),
  days: z.int().min(1).max(366),
})
