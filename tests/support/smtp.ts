import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface SmtpManners {
  port?: number
  /** never says hello */
  silent?: boolean
  /** the answer to a receiver: undefined accepts, a number refuses with that code; `asked` counts from 1 */
  receiver?: (address: string, asked: number) => number | undefined
  /** cuts the line as soon as the letter's first bytes come; then the letter is not taken */
  cutWithinLetter?: (begun: number) => boolean
  /** called with the whole letter, before it is answered: 'cut' takes it and hangs up without a word, 'mute' never answers */
  whole?: (taken: number) => 'answer' | 'cut' | 'mute' | Promise<'answer' | 'cut' | 'mute'>
}

export interface SmtpHouse {
  url: string
  port: number
  /** every letter whose last dot has come */
  letters: (Email & { receivers: string[] })[]
  /** resolves when so many letters have come */
  received: (letters: number) => Promise<void>
  /** resolves when a letter that was begun was cut off */
  cutOff: () => Promise<void>
  close: () => Promise<void>
}

/** A real mail server on this machine, with manners as bad as a test needs. */
export async function startSmtp(manners: SmtpManners = {}): Promise<SmtpHouse> {
  const letters: SmtpHouse['letters'] = []
  const sockets = new Map<number, Socket>()
  const waiting: { letters: number; resolve: () => void }[] = []
  let asked = 0
  let begun = 0
  let tellCut: () => void = () => undefined
  const cut = new Promise<void>((resolve) => {
    tellCut = resolve
  })

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, done) => void (manners.silent ? undefined : done()),
    onRcptTo(address, _session, done) {
      asked += 1
      const code = manners.receiver?.(address.address, asked)
      done(code === undefined ? null : Object.assign(new Error('not this one'), { responseCode: code }))
    },
    onData(stream, session, done) {
      begun += 1
      if (manners.cutWithinLetter?.(begun)) {
        stream.once('data', () => {
          sockets.get(session.remotePort)?.resetAndDestroy()
          tellCut()
        })
        return
      }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then(async (letter) => {
          letters.push({ ...letter, receivers: session.envelope.rcptTo.map((receiver) => receiver.address) })
          const manner = (await manners.whole?.(letters.length)) ?? 'answer'
          if (manner === 'answer') done()
          if (manner === 'cut') sockets.get(session.remotePort)?.destroy()
          for (const wish of waiting) if (letters.length >= wish.letters) wish.resolve()
        })
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    if (socket.remotePort) sockets.set(socket.remotePort, socket)
  })
  await new Promise<void>((resolve) => server.listen(manners.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo

  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    letters,
    received: (count) =>
      letters.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ letters: count, resolve })),
    cutOff: () => cut,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
