import { createServer, type Socket } from 'node:net'

/** A mailbox in this process that speaks as much IMAP4rev1 as our reader asks of a server. */
export interface TestImap {
  /** With the password `geheim/1`, so that an escaped one is proved too. */
  readonly url: string
  /** Puts a message into INBOX. */
  put(raw: Uint8Array): void
  /** How many messages lie in INBOX, and in the folders of those that were taken. */
  counts(): { readonly inbox: number; readonly done: number }
  /** Drops the connection when a command begins so, once: a server or network that goes away in the middle. */
  breakOn(command: string): void
  /** How many bytes of messages were handed out. */
  readonly sent: number
  stop(): Promise<void>
  /** Listens again on the same port, with the messages it had. */
  start(): Promise<void>
}

interface Message {
  readonly uid: number
  readonly raw: Buffer
}

const user = 'lantu@example.invalid'
const password = 'geheim/1'
const capability = 'IMAP4rev1 MOVE UIDPLUS'

const inbox = 'INBOX'

export async function testImap(): Promise<TestImap> {
  const folders = new Map<string, Message[]>([[inbox, []]])
  const sockets = new Set<Socket>()
  let nextUid = 1
  let sent = 0
  let broken: string | undefined

  const answer = (socket: Socket, line: string): void => {
    const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
    const name = command.toUpperCase()
    if (broken !== undefined && `${name} ${rest}`.startsWith(broken)) {
      broken = undefined
      socket.destroy()
      return
    }
    const say = (...lines: string[]) => socket.write(`${[...lines, `${tag} OK done`].join('\r\n')}\r\n`)
    const messages = folders.get(inbox) ?? []
    const lists = (word: string) => [...folders.keys()].map((folder) => `* ${word} () "/" "${folder}"`)
    switch (name) {
      case 'CAPABILITY':
        say(`* CAPABILITY ${capability}`)
        break
      case 'LOGIN':
        if (rest.replaceAll('"', '') === `${user} ${password}`) say()
        else socket.write(`${tag} NO [AUTHENTICATIONFAILED] no words of the server\r\n`)
        break
      case 'LIST':
      case 'LSUB':
        // Without a pattern only the separator is asked for.
        say(...(rest === '"" ""' ? ['* LIST (\\Noselect) "/" ""'] : lists(name)))
        break
      case 'CREATE':
        folders.set(unquoted(rest), [])
        say()
        break
      case 'SELECT':
        say(`* ${messages.length} EXISTS`, '* OK [UIDVALIDITY 1] ', `* OK [UIDNEXT ${nextUid}] `, '* FLAGS ()')
        break
      case 'UID SEARCH':
        say(`* SEARCH ${messages.map((one) => one.uid).join(' ')}`)
        break
      case 'UID FETCH':
        fetch(socket, { tag, rest, messages })
        break
      case 'UID MOVE':
        if (move(rest)) say()
        else socket.write(`${tag} NO [TRYCREATE] no such folder\r\n`)
        break
      case 'LOGOUT':
        socket.end(`* BYE\r\n${tag} OK\r\n`)
        break
      default:
        say()
    }
  }

  const move = (rest: string): boolean => {
    const [uid = '', to = ''] = rest.split(' ')
    const messages = folders.get(inbox) ?? []
    const target = folders.get(unquoted(to))
    target?.push(...messages.filter((one) => one.uid === Number(uid)))
    if (target)
      folders.set(
        inbox,
        messages.filter((one) => one.uid !== Number(uid)),
      )
    return target !== undefined
  }

  const fetch = (socket: Socket, asked: { tag: string; rest: string; messages: readonly Message[] }): void => {
    const uid = Number(asked.rest.split(' ')[0])
    const index = asked.messages.findIndex((one) => one.uid === uid)
    const found = asked.messages[index]
    if (found) {
      const [, from, most] = /BODY\.PEEK\[\]<(\d+)\.(\d+)>/i.exec(asked.rest) ?? []
      const head = `* ${index + 1} FETCH (UID ${uid}`
      if (from === undefined) socket.write(`${head} RFC822.SIZE ${found.raw.length})\r\n`)
      else {
        const part = found.raw.subarray(Number(from), Number(from) + Number(most))
        sent += part.length
        socket.write(`${head} BODY[]<${from}> {${part.length}}\r\n`)
        socket.write(part)
        socket.write(')\r\n')
      }
    }
    socket.write(`${asked.tag} OK done\r\n`)
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let waiting = ''
    socket.write(`* OK [CAPABILITY ${capability}] here\r\n`)
    socket.on('data', (bytes) => {
      const lines = `${waiting}${bytes.toString('latin1')}`.split('\r\n')
      waiting = lines.pop() ?? ''
      for (const line of lines) answer(socket, line)
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, resolve)
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const { port } = address
  return {
    url: `imap://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
    put: (raw) => {
      folders.get(inbox)?.push({ uid: nextUid++, raw: Buffer.from(raw) })
    },
    counts: () => {
      const all = [...folders.values()].reduce((sum, messages) => sum + messages.length, 0)
      const lie = folders.get(inbox)?.length ?? 0
      return { inbox: lie, done: all - lie }
    },
    breakOn: (command) => {
      broken = command
    },
    get sent() {
      return sent
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    start: () => listen(port),
  }
}

const unquoted = (text: string): string => text.replace(/^"|"$/g, '')
