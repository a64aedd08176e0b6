/** The little of oidc-provider (which ships no types) that the test of single sign-on uses. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Account {
    readonly accountId: string
    claims(): Record<string, unknown> & { sub: string }
  }
  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        readonly clients: readonly object[]
        readonly claims: Readonly<Record<string, readonly string[]>>
        readonly cookies: { readonly keys: readonly string[] }
        readonly findAccount: (context: unknown, id: string) => Account | undefined
      },
    )
    callback(): RequestListener
  }
  export default Provider
}
