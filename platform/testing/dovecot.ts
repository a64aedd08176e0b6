import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const program = '/usr/sbin/dovecot'

/** Why there is no Dovecot to test with; undefined where there is one. Its settings have other names from 2.4 on. */
export function whyNoDovecot(): string | undefined {
  if (!existsSync(program)) return 'Dovecot is not installed (apt-get install dovecot-imapd)'
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' })
  return version.startsWith('2.3.') ? undefined : `Dovecot 2.3 is needed, here is ${version.trim()}`
}

export interface Dovecot {
  readonly url: string
  put(raw: Uint8Array): void
  /** How many messages lie in INBOX and in the folder of those that were taken. */
  counts(): { readonly inbox: number; readonly done: number }
  stop(): Promise<void>
}

/** A mail server as districts run one, of our own user and on a port of its own, its mailbox a folder of the temporary files. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-dovecot-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const box = join(folder, 'box')
  for (const part of ['', 'new', 'cur', 'tmp']) mkdirSync(join(box, part), { recursive: true })
  // As root the mailbox is of Dovecot's own user: it lets nobody in as root.
  const own = (path: string) => asRoot && execFileSync('chown', ['-R', 'dovecot:dovecot', path])
  own(box)
  writeFileSync(join(folder, 'users'), 'lantu:{PLAIN}geheim\n')
  writeFileSync(join(folder, 'dovecot.conf'), settings({ folder, box, port }))
  const server = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  const over = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await reachable(port)
  let count = 0
  return {
    url: `imap://lantu:geheim@127.0.0.1:${port}/INBOX`,
    put: (raw) => {
      const path = join(box, 'new', `${Date.now()}.${++count}.lantu`)
      writeFileSync(path, raw)
      own(path)
    },
    counts: () => {
      const done = readdirSync(box).find((name) => name.startsWith('.&'))
      return { inbox: messagesIn(box), done: done === undefined ? 0 : messagesIn(join(box, done)) }
    },
    stop: async () => {
      server.kill('SIGTERM')
      await over
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const asRoot = process.getuid?.() === 0

function settings({ folder, box, port }: { folder: string; box: string; port: number }): string {
  const user = asRoot ? 'dovecot' : userInfo().username
  const group = asRoot ? 'dovecot' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${box}
${asRoot ? '' : `default_internal_user = ${user}\ndefault_login_user = ${user}\ndefault_internal_group = ${group}`}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/home
}
`
}

const messagesIn = (folder: string): number =>
  ['new', 'cur'].reduce((sum, part) => sum + readdirSync(join(folder, part)).length, 0)

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })

async function reachable(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
        .on('connect', () => {
          socket.destroy()
          resolve(true)
        })
        .on('error', () => resolve(false))
    })
    if (open) return
    await pause(100)
  }
  throw new Error('Dovecot does not answer')
}
