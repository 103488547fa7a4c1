import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, inject } from 'vitest'
import { DEMO_PASSWORD } from '~db/demo/accounts'
import { hashToken } from '~/server/sealed.server'

const BUILT = fileURLToPath(new URL('../../build/server/index.js', import.meta.url))

/** What a caller sends: a form's fields, each once or several times. */
export type Fields = Record<string, string | readonly string[]>

export interface Site {
  /** `http://localhost:<port>` */
  origin: string
  /** All the process has printed so far. */
  printed: () => string
  /** Rows of the site's own database, read beside it. */
  rows: <Row>(sql: string, ...values: readonly (string | number)[]) => Row[]
  /** Changes the site's database from beside it: for time that a test cannot wait for. */
  change: (sql: string, ...values: readonly (string | number)[]) => void
  stop: () => Promise<void>
  /** Ends the process in the middle of whatever it does, as a power cut would, and keeps its data. */
  kill: () => Promise<void>
  /** Asks it to stop, waits, and gives its exit code; keeps its data. */
  close: () => Promise<number | null>
  /** Where its data lie, for starting it again. */
  folder: string
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const door = createServer()
    door.once('error', reject)
    door.listen(0, () => {
      const { port } = door.address() as AddressInfo
      door.close(() => resolve(port))
    })
  })
}

/** A folder of its own for a site's data. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'ressourcebank-site-'))

/** A copy of the island that demo-island.ts loaded: loading it takes a second of the processor, and each file has a site of its own. */
function newIsland(): string {
  const folder = newFolder()
  cpSync(inject('demoIsland'), folder, { recursive: true })
  return folder
}

/**
 * Starts the built site on a free port, with a data folder of its own, and waits until it says where it is.
 * @param folder the data of a site that ran before; without one, the demo island as it was loaded once for all files
 * @param command `demo` brings the demo island; `serve` is an empty production site
 */
export async function startSite(
  command: 'demo' | 'serve' = 'demo',
  environment: Record<string, string> = {},
  folder = command === 'demo' ? newIsland() : newFolder(),
): Promise<Site> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, [BUILT, command], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      ORIGIN: origin,
      DATA_DIR: folder,
      ...(command === 'demo' && { DEMO: '1' }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk)
      if (/^Ressourcebank Bornholm( \(demo\))?: /m.test(said)) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the site ended with ${code}:\n${said}`)))
  })
  const database = new Database(join(folder, 'ressourcebank.sqlite'), { timeout: 5000 })
  return {
    origin,
    printed: () => said,
    rows: <Row>(sql: string, ...values: readonly (string | number)[]) => database.prepare<unknown[], Row>(sql).all(...values),
    change: (sql, ...values) => void database.prepare(sql).run(...values),
    folder,
    async kill() {
      database.close()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    async close() {
      database.close()
      await ended(child)
      return child.exitCode
    },
    async stop() {
      database.close()
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** One fresh site for all tests of a file. */
export function useSite(command: 'demo' | 'serve' = 'demo', environment: Record<string, string> = {}): () => Site {
  let site: Site | undefined
  beforeAll(async () => {
    site = await startSite(command, environment)
  })
  afterAll(() => site?.stop())
  return () => site ?? fail('the site has not been started')
}

function fail(why: string): never {
  throw new Error(why)
}

export interface Answer {
  status: number
  /** Where a redirect leads, as path and query. */
  to: string | null
  headers: Headers
  text: string
}

/** Somebody who talks to the site without a browser, and keeps cookies as a browser does. */
export class Caller {
  private readonly jar = new Map<string, string>()
  constructor(private readonly site: Site) {}

  get cookies(): { name: string; value: string; url: string }[] {
    return [...this.jar].map(([name, value]) => ({ name, value, url: this.site.origin }))
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers })
  }

  /** Posts a form of our own pages; `headers` can make it another's. */
  post(path: string, fields: Fields, headers: Record<string, string | undefined> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
    const all = Object.entries({ origin: this.site.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers })
    return this.ask(path, {
      method: 'POST',
      headers: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      body: body.toString(),
    })
  }

  /** Posts a form with a file in it, as a browser does. */
  async upload(path: string, fields: Record<string, string>, files: Record<string, File>): Promise<Answer> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...files })) form.append(name, value)
    const body = new Response(form)
    const type = body.headers.get('content-type') ?? ''
    return this.ask(path, {
      method: 'POST',
      headers: { origin: this.site.origin, 'content-type': type },
      body: new Uint8Array(await body.arrayBuffer()),
    })
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    const headers = {
      // packing and unpacking is work for nothing between two processes of one machine; browsers ask for it
      'accept-encoding': 'identity',
      ...(request.headers as Record<string, string>),
      cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    const response = await fetch(this.site.origin + path, { ...request, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    const to = response.headers.get('location')
    return {
      status: response.status,
      to: to === null ? null : to.replace(this.site.origin, ''),
      headers: response.headers,
      text: await response.text(),
    }
  }
}

/** The whole address of a demo account: `koordinator` → `koordinator@ressourcebank.test`. */
export function addressOf(account: string): string {
  return account.includes('@') ? account : `${account}@ressourcebank.test`
}

/** Whose account a caller is signed in to; sessions lie in the database under their fingerprint. */
export function userIdOf(site: Site, caller: Caller): string {
  const session = caller.cookies.find(({ name }) => name === 'rb_session')?.value ?? ''
  const [row] = site.rows<{ id: string }>('SELECT user_id AS id FROM sessions WHERE id = ?', hashToken(session))
  return row?.id ?? fail('nobody is signed in')
}

/** Somebody signed in to the site without a browser. */
export async function signedIn(site: Site, account: string): Promise<Caller> {
  const caller = new Caller(site)
  const { status, text } = await caller.post('/log-ind', { intent: 'password', email: addressOf(account), password: DEMO_PASSWORD })
  if (status !== 302) throw new Error(`${account} cannot sign in (${status}): ${text.slice(0, 300)}`)
  return caller
}

export interface Mail {
  path: string
  subject: string
  locale: string
  html: string
  text: string
  links: string[]
}

/** The newest mail to somebody with this subject, as soon as it lies in the demo's mailbox. */
export async function mailTo(site: Site, to: string, subject: string): Promise<Mail> {
  const until = Date.now() + 15_000
  for (;;) {
    const [mail] = site.rows<{ id: string; subject: string; locale: string; html: string; text: string }>(
      'SELECT id, subject, locale, html, text FROM mailbox WHERE to_address = ? AND subject = ? ORDER BY delivered_at DESC, rowid DESC',
      addressOf(to),
      subject,
    )
    if (mail)
      return {
        ...mail,
        path: `/udbakke/${mail.id}`,
        links: [...mail.text.matchAll(/https?:\/\/[^\s<>"]+/g)]
          .map(([link]) => link)
          .filter((link) => link.startsWith(`${site.origin}/`))
          .map((link) => link.slice(site.origin.length)),
      }
    if (Date.now() > until) throw new Error(`no mail »${subject}« has come to ${to}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
