import { resolve } from 'node:path'
import { z } from 'zod'

/** One setting from the environment: what it means, its default, and how its text is read. */
export interface Setting<T> {
  readonly env: string
  readonly about: string
  readonly schema: z.ZodType<T, string | undefined>
  readonly secret?: boolean
}

const setting = <T>(
  env: string,
  about: string,
  schema: z.ZodType<T, string | undefined>,
  secret = false,
): Setting<T> => ({
  env,
  about,
  schema,
  ...(secret && { secret }),
})

const text = z.string().optional()
const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((v) => v === '1' || v === 'true')
const number = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, 'a whole number')
    .default(String(fallback))
    .transform(Number)
    .pipe(z.int().min(min).max(max))

/** Every setting Lantu reads; nothing else in the house looks at the environment. */
export const settings = {
  port: setting('PORT', 'HTTP port of the server', number(1, 65_535, 8710)),
  host: setting('HOST', 'address the server listens on', z.string().default('127.0.0.1')),
  dataDir: setting('LANTU_DATA', 'folder of the embedded database and run files', z.string().default('.lantu')),
  databaseUrl: setting('DATABASE_URL', 'PostgreSQL ≥ 15 of your own; without it the embedded one is used', text, true),
  publicUrl: setting(
    'LANTU_PUBLIC_URL',
    'address people open, when a proxy stands in front',
    z.url().optional() as z.ZodType<string | undefined, string | undefined>,
  ),
  trustProxy: setting('LANTU_TRUST_PROXY', '1 when a proxy sets X-Forwarded-*', flag),
  logLevel: setting(
    'LANTU_LOG',
    'log level',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  ),
  samples: setting(
    'LANTU_SAMPLES',
    '0 to start without the sample districts',
    z
      .enum(['0', '1'])
      .default('1')
      .transform((v) => v === '1'),
  ),
  web: setting('LANTU_WEB', 'folder of the built web pages; by default that of the checkout', text),
  pool: setting('LANTU_POOL', 'database connections per server process', number(2, 200, 12)),
  oidcIssuer: setting('LANTU_OIDC_ISSUER', 'OpenID Connect issuer for sign-in', text),
  oidcClientId: setting('LANTU_OIDC_CLIENT_ID', 'client id at the issuer', text),
  oidcClientSecret: setting('LANTU_OIDC_CLIENT_SECRET', 'client secret at the issuer', text, true),
  oidcMatch: setting(
    'LANTU_OIDC_MATCH',
    'how a person who comes the first time is found: verified email, account name, or none (linked people only)',
    z.enum(['email', 'account', 'none']).default('email'),
  ),
  modelUrl: setting(
    'LANTU_MODEL_URL',
    'OpenAI-compatible address up to /v1, for second opinions on published documents; off without it',
    z.url({ protocol: /^https?$/ }).optional() as z.ZodType<string | undefined, string | undefined>,
  ),
  modelName: setting('LANTU_MODEL', 'name of the model at that address', text),
  modelKey: setting('LANTU_MODEL_KEY', 'key for that address', text, true),
  smtpUrl: setting(
    'LANTU_SMTP_URL',
    'mail server for outgoing notices, smtp://user:password@host:587; without it no mail is sent',
    z.url({ protocol: /^smtps?$/ }).optional() as z.ZodType<string | undefined, string | undefined>,
    true,
  ),
  mailFrom: setting('LANTU_MAIL_FROM', 'address that outgoing mail comes from', text),
  imapUrl: setting(
    'LANTU_IMAP_URL',
    'mailbox of what units answer, imaps://user:password@host/INBOX; without it no mail is read',
    z.url({ protocol: /^imaps?$/ }).optional() as z.ZodType<string | undefined, string | undefined>,
    true,
  ),
  imapDistrict: setting(
    'LANTU_IMAP_DISTRICT',
    'code of the district whose mailbox that is',
    z
      .string()
      .regex(/^\d{6}$/, 'six digits')
      .optional() as z.ZodType<string | undefined, string | undefined>,
  ),
  imapTrust: setting(
    'LANTU_IMAP_TRUST',
    'name (authserv-id) of your own mail server whose Authentication-Results are believed; without it only answers to letters are taken',
    text,
  ),
  uploadBytes: setting(
    'LANTU_UPLOAD_BYTES',
    'largest uploaded file in bytes',
    number(1024, 1_073_741_824, 20 * 1024 * 1024),
  ),
} as const

type Values = { readonly [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> }

/** The configuration as read: frozen, typed, and able to say where each value came from. */
export interface Config extends Values {
  readonly sources: { readonly [K in keyof typeof settings]: 'environment' | 'default' }
}

/** Reads the environment once. All wrong settings are named together, with what is allowed. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const values: Record<string, unknown> = {}
  const sources: Record<string, string> = {}
  const wrong: string[] = []
  for (const [name, one] of Object.entries(settings)) {
    const given = env[one.env] === '' ? undefined : env[one.env]
    const read = one.schema.safeParse(given)
    if (read.success) values[name] = read.data
    else {
      const shown = one.secret ? '(hidden)' : JSON.stringify(given)
      wrong.push(`${one.env}=${shown}: ${read.error.issues.map((i) => i.message).join('; ')} (${one.about})`)
    }
    sources[name] = given === undefined ? 'default' : 'environment'
  }
  if (wrong.length > 0) throw new Error(`Settings that cannot be used:\n  ${wrong.join('\n  ')}`)
  values['dataDir'] = resolve(root, String(values['dataDir']))
  return Object.freeze({ ...values, sources: Object.freeze(sources) }) as unknown as Config
}

/** One line per setting for `lantu doctor`: name, value (secrets hidden), source, meaning. */
export const configText = (config: Config): string[] =>
  Object.entries(settings).map(([name, one]) => {
    const key = name as keyof typeof settings
    const value = config[key]
    const shown = value === undefined ? '–' : 'secret' in one && one.secret ? '(set)' : String(value)
    return `${one.env.padEnd(26)} ${shown.padEnd(28)} ${config.sources[key].padEnd(12)} ${one.about}`
  })
