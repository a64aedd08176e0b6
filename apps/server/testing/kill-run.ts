import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSigninLink, findPersonByAccountName } from '@lantu/identity'
import { DistrictCode, systemActor } from '@lantu/kernel'
import { type Database, openDatabase, withTenant } from '@lantu/platform/db'
import { verifyAudit } from '@lantu/platform/events'
import { startEmbedded } from '@lantu/platform/postgres'
import { freePort, startServed } from './served.ts'

/** What a run of kills came to. `problems` is empty when nothing acknowledged was lost and no half-state was left. */
export interface KillReport {
  readonly kills: number
  readonly acknowledged: number
  readonly problems: readonly string[]
}

const demo = DistrictCode.parse('990001')

/**
 * Kills the server (or its PostgreSQL) in the middle of step 5 — units noting progress on their matters over HTTP — again and again,
 * starts it anew, and asks after each kill: is every acknowledged event there, is the chain whole, does every projection stand
 * where its events do, is every unanswered call either done once or not at all?
 */
export async function killAgainAndAgain(options: {
  kills: number
  what: 'server' | 'postgres'
  seed: number
}): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lantu-kill-'))
  const port = await freePort()
  const problems: string[] = []
  let acknowledged = 0
  let random = options.seed
  const next = (below: number) => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0
    return random % below
  }
  let served = await startServed(dataDir, port)
  try {
    for (let round = 0; round < options.kills; round++) {
      const database = await connect(dataDir)
      const callers = await findCallers(database, served.url, 3)
      await database.close()
      const stop = { now: false }
      const logs = callers.map((caller) => callUntil(stop, served.url, caller))
      await sleep(30 + next(400))
      if (options.what === 'server') await served.kill()
      else killPostgres(dataDir)
      stop.now = true
      const acks = (await Promise.all(logs)).flat()
      acknowledged += acks.length
      if (options.what === 'postgres') await served.kill() // A new start finds the database dead and starts it cleanly.
      served = await startServed(dataDir, port)
      problems.push(...(await inspect(dataDir, acks)).map((problem) => `kill ${round + 1}: ${problem}`))
    }
    const code = await served.interrupt()
    if (code !== 0) problems.push(`the server ended with ${code} after Ctrl-C`)
  } finally {
    await served.kill()
    await startEmbedded(dataDir).then((left) => left.stop())
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { kills: options.kills, acknowledged, problems }
}

/** A person with one matter in hand, signed in as a browser is. */
interface Caller {
  readonly matterId: string
  readonly version: number
  readonly headers: Readonly<Record<string, string>>
}
interface Acknowledged {
  readonly matterId: string
  readonly version: number
}

async function connect(dataDir: string): Promise<Database> {
  const embedded = await startEmbedded(dataDir)
  return openDatabase({ connection: embedded.connection, max: 2 })
}

async function findCallers(database: Database, url: string, count: number): Promise<Caller[]> {
  const found = await database.pool.query<{ id: string; version: number; account: string }>(
    `select m.matter_id as id, m.version, min(d.account) as account from matters.matter m
       join identity.appointment a on a.district_id = m.district_id and a.unit_id = m.lead_unit and a.role = 'handler'
       join identity.person_detail d on d.district_id = a.district_id and d.person_id = a.person_id
     where m.district_id = $1 and m.state = 'handling' group by 1, 2 order by random() limit $2`,
    [demo, count],
  )
  const callers: Caller[] = []
  for (const row of found.rows) {
    const token = await withTenant(database, systemActor(demo), async (tenancy) => {
      const person = await findPersonByAccountName(tenancy, row.account)
      if (!person) throw new Error(`no account ${row.account}`)
      return (await createSigninLink(tenancy, { person: person.id })).token
    })
    const answer = await fetch(`${url}/api/v1/sign-in/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    const csrf = cookies.find((cookie) => cookie.startsWith('lantu_csrf='))?.slice('lantu_csrf='.length) ?? ''
    callers.push({
      matterId: row.id,
      version: row.version,
      headers: {
        cookie: cookies.join('; '),
        'x-csrf-token': decodeURIComponent(csrf),
        'content-type': 'application/json',
      },
    })
  }
  if (callers.length === 0) throw new Error('the sample has no matter in hand')
  return callers
}

/** Notes progress on one matter, call after call, until the server dies; returns what it acknowledged. */
async function callUntil(stop: { now: boolean }, url: string, caller: Caller): Promise<Acknowledged[]> {
  const acks: Acknowledged[] = []
  let version = caller.version
  while (!stop.now) {
    try {
      const answer = await fetch(`${url}/api/v1/matters/${caller.matterId}/actions`, {
        method: 'POST',
        headers: { ...caller.headers, 'if-match': `"${version}"` },
        body: JSON.stringify({ action: 'progress', input: { progress: `第 ${version} 次进展` } }),
      })
      if (answer.status !== 200) {
        await answer.arrayBuffer()
        continue
      }
      version = ((await answer.json()) as { version: number }).version
      acks.push({ matterId: caller.matterId, version })
    } catch {
      return acks
    }
  }
  return acks
}

function killPostgres(dataDir: string): void {
  const pid = Number(readFileSync(join(dataDir, 'pg18/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
}

async function inspect(dataDir: string, acks: readonly Acknowledged[]): Promise<string[]> {
  const database = await connect(dataDir)
  try {
    const problems: string[] = []
    for (const { matterId, version } of acks) {
      const found = await database.pool.query(
        'select 1 from log.event where district_id = $1 and stream = $2 and version = $3',
        [demo, `matter:${matterId}`, version],
      )
      if (found.rows.length === 0) problems.push(`event ${version} of matter ${matterId} was acknowledged and is gone`)
    }
    const audit = await verifyAudit(database, demo)
    problems.push(...audit.problems)
    const orphans = await database.pool.query<{ what: string }>(
      `select 'matter ' || m.matter_id || ' stands at ' || m.version || ', its events at ' || e.version as what
         from matters.matter m join (select stream, max(version) as version from log.event where district_id = $1 group by stream) e on e.stream = 'matter:' || m.matter_id
         where m.district_id = $1 and m.version <> e.version
       union all
       select 'events of ' || e.stream || ' without a matter' from (select distinct stream from log.event where district_id = $1 and stream like 'matter:%') e
         where not exists (select from matters.matter m where m.district_id = $1 and 'matter:' || m.matter_id = e.stream)`,
      [demo],
    )
    problems.push(...orphans.rows.map((row) => row.what))
    return problems
  } finally {
    await database.close()
  }
}
