import * as oidc from 'openid-client'
import { z } from 'zod'

/** Single sign-on as a deployment states it. */
export interface OidcConfig {
  /** The issuer's address, https (http only on this machine, for trials). */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** `…/api/v1/sign-in/oidc/callback` as browsers reach it; registered at the issuer. */
  readonly redirectUri: string
  /**
   * How a person who comes the first time is found: the value of `claim` equals the registered `to`. With `verifiedBy`
   * that claim must be true (`email_verified`). Without `match` only people linked before can sign in.
   */
  readonly match?: OidcMatch | undefined
}

export interface OidcMatch {
  readonly claim: string
  readonly to: 'email' | 'account'
  readonly verifiedBy?: string | undefined
}

/** What a sign-in under way must find again when the browser comes back. */
export interface Checks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who came back: the issuer's subject, and the claim that people are matched by, where it is there and verified. */
export interface Arrival {
  readonly issuer: string
  readonly subject: string
  readonly matched: string | undefined
}

export interface IdentityProvider {
  readonly config: OidcConfig
  begin(): Promise<{ readonly location: string; readonly checks: Checks }>
  /** Throws whatever openid-client throws when the answer is not the one to our question. */
  finish(query: Readonly<Record<string, unknown>>, checks: Checks): Promise<Arrival>
}

const scope = 'openid profile email'
const patienceSeconds = 10

/** Authorization code with PKCE. The issuer is asked who it is at the first use, and again after a failure. */
export function identityProvider(config: OidcConfig): IdentityProvider {
  const issuer = new URL(config.issuer)
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(issuer.hostname)
  if (issuer.protocol !== 'https:' && !local)
    throw new TypeError(`LANTU_OIDC_ISSUER must be an https address, not ${config.issuer}`)
  let known: Promise<oidc.Configuration> | undefined
  const discover = () => {
    known ??= oidc
      .discovery(
        issuer,
        config.clientId,
        undefined,
        config.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(config.clientSecret),
        {
          timeout: patienceSeconds,
          execute: issuer.protocol === 'https:' ? [] : [oidc.allowInsecureRequests],
        },
      )
      .catch((error: unknown) => {
        known = undefined
        throw error
      })
    return known
  }
  return {
    config,
    begin: async () => {
      const server = await discover()
      const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const location = oidc.buildAuthorizationUrl(server, {
        redirect_uri: config.redirectUri,
        scope,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      })
      return { location: location.href, checks }
    },
    finish: async (query, checks) => {
      const server = await discover()
      const address = new URL(config.redirectUri)
      for (const [name, value] of Object.entries(query))
        if (typeof value === 'string') address.searchParams.set(name, value)
      const tokens = await oidc.authorizationCodeGrant(server, address, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new TypeError('the issuer sent no ID token')
      const { match } = config
      // Many issuers put e-mail and account only in the user info.
      const full =
        match && claims[match.claim] === undefined && server.serverMetadata().userinfo_endpoint !== undefined
          ? { ...claims, ...(await oidc.fetchUserInfo(server, tokens.access_token, claims.sub)) }
          : claims
      return { issuer: claims.iss, subject: claims.sub, matched: match && matchedClaim(full, match) }
    },
  }
}

function matchedClaim(claims: Readonly<Record<string, unknown>>, { claim, verifiedBy }: OidcMatch): string | undefined {
  if (verifiedBy !== undefined && claims[verifiedBy] !== true) return undefined
  return z.string().min(1).max(254).safeParse(claims[claim]).data
}
