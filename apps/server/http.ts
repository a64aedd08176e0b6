import { existsSync } from 'node:fs'
import type { LanguageModel } from '@lantu/documents'
import { createAuth, type OidcConfig, type OidcMatch } from '@lantu/identity'
import type { WakeUps } from '@lantu/notices'
import type { Config } from '@lantu/platform/config'
import { type Database, withTenant } from '@lantu/platform/db'
import { type Check, createHttp, type Http, registerRoutes, usualBudgets, usualLimits } from '@lantu/platform/http'
import { databaseIdempotency } from '@lantu/platform/idempotency'
import type { Logger } from '@lantu/platform/log'
import { accessTable, routesOf } from './modules.ts'
import { installationSecret } from './secret.ts'

export interface HttpParts {
  readonly config: Config
  readonly log: Logger
  readonly database: Database
  readonly wakeUps: WakeUps
  /** The folder of the built pages. */
  readonly web: string
  /** What readiness asks beside the database. */
  readonly checks: Readonly<Record<string, Check>>
  /** Tests refuse an answer that breaks its contract; a running server records it and answers. */
  readonly brokenAnswers?: 'refuse' | 'record'
}

/** The HTTP server of the whole house: every module's routes behind one sign-in, one access table, one tenancy. */
export async function composeHttp(parts: HttpParts): Promise<Http> {
  const { config, log, database, wakeUps, web } = parts
  const secret = await installationSecret(database)
  const secure = config.publicUrl?.startsWith('https://') ?? false
  const http = await createHttp({
    config: {
      secret,
      secureCookies: secure,
      trustProxy: config.trustProxy,
      brokenAnswers: parts.brokenAnswers ?? 'record',
      limits: usualLimits,
      budgets: usualBudgets,
    },
    log,
    auth: createAuth(database, accessTable),
    idempotency: databaseIdempotency(database),
    within: (actor, work) => withTenant(database, actor, work),
    checks: {
      database: async () => {
        await database.pool.query('select 1')
        return 'ok'
      },
      ...parts.checks,
    },
    ...(existsSync(web) && { web: { root: web } }),
  })
  registerRoutes(
    http,
    routesOf({
      identity: {
        database,
        secret,
        oidc: oidcOf(config),
        onOidcFailure: (error) => log.warn({ error: String(error) }, 'oidc'),
      },
      wakeUps,
      model: modelOf(config),
    }),
  )
  return http
}

/** The language model as configured: an address and a model's name together, or none. */
const modelOf = ({ modelUrl, modelName, modelKey }: Config): LanguageModel | undefined =>
  modelUrl === undefined || modelName === undefined ? undefined : { url: modelUrl, model: modelName, key: modelKey }

/** Single sign-on as configured: the issuer and client, and how a first-time visitor is matched to a registered person. */
function oidcOf(config: Config): OidcConfig | undefined {
  if (config.oidcIssuer === undefined || config.oidcClientId === undefined) return undefined
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  return {
    issuer: config.oidcIssuer,
    clientId: config.oidcClientId,
    clientSecret: config.oidcClientSecret,
    redirectUri: `${base}/api/v1/sign-in/oidc/callback`,
    match: oidcMatches[config.oidcMatch],
  }
}

const oidcMatches: Readonly<Record<Config['oidcMatch'], OidcMatch | undefined>> = {
  email: { claim: 'email', to: 'email', verifiedBy: 'email_verified' },
  account: { claim: 'preferred_username', to: 'account' },
  none: undefined,
}
