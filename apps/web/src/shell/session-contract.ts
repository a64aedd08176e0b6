import { Language } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'

/** What the shell needs of identity's contract. Only this file changes when that contract does. */
export const readSession = defineEndpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, with roles, access words and the district’s day',
  access: 'signedIn',
  response: z.object({
    person: z.object({ id: z.string(), name: z.string() }),
    district: z.object({ code: z.string(), name: z.string() }),
    roles: z.array(z.object({ role: z.string(), unit: z.object({ id: z.string(), name: z.string() }) })),
    words: z.array(z.string()),
    language: Language,
    today: z.string(),
  }),
})

export const signIn = defineEndpoint({
  method: 'POST',
  path: '/session',
  summary: 'Sign in with district, account and password',
  access: 'public',
  body: z.object({ district: z.string(), account: z.string(), password: z.string() }),
})

export const signOut = defineEndpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  access: 'signedIn',
  status: 204,
})

export const listSignInWays = defineEndpoint({
  method: 'GET',
  path: '/sign-in',
  summary: 'The ways to sign in here: districts to choose from, and an office platform when there is one',
  access: 'public',
  response: z.object({
    districts: z.array(z.object({ code: z.string(), name: z.string() })),
    oidc: z.object({ name: z.string(), url: z.string() }).nullable(),
  }),
})
