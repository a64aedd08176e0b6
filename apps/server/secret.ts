import type { Database } from '@lantu/platform/db'

/** The installation's secret that signs CSRF and sign-in cookies: made once, kept in the database, read by its owner only. */
export async function installationSecret(database: Database): Promise<string> {
  const fresh = Buffer.from(database.effects.random(48)).toString('base64url')
  await database.pool.query('insert into http.secret (value) values ($1) on conflict do nothing', [fresh])
  const found = await database.pool.query<{ value: string }>('select value from http.secret')
  const value = found.rows[0]?.value
  if (value === undefined) throw new Error('The installation has no secret: the table http.secret cannot be read.')
  return value
}
