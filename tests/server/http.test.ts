import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import type { ServerBuild } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { patternFinder } from '~/server/access-log.server'
import { handle } from '~/server/database.server'
import { forgetEnvironment } from '~/server/env.server'
import { createSite } from '~/server/http.server'
import { useHouse } from '~tests/support/house'

useHouse()

/** A site of two addresses, so that what is tested is what stands in front of every page. */
const pages = {
  entry: { module: { default: () => new Response('a page') } },
  routes: {
    root: { id: 'root', path: '', module: {} },
    echo: {
      id: 'echo',
      parentId: 'root',
      path: 'skriv',
      module: {
        action: async ({ request: asked }: { request: Request }) => new Response(await asked.text()),
        loader: ({ context }: { context: object }) => Response.json(context),
      },
    },
    page: {
      id: 'page',
      parentId: 'root',
      path: 'forening/klubben/folk',
      module: { action: () => new Response('answered unread') },
    },
    answer: { id: 'answer', parentId: 'root', path: 'svar/:token', module: { loader: () => new Response('hello') } },
  },
  assets: { version: '1', entry: { module: '', imports: [] }, routes: {}, url: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild

let server: Server
let dataDir: string
const given = { ...process.env }

async function openSite(environment: Record<string, string> = {}): Promise<void> {
  Object.assign(process.env, environment)
  forgetEnvironment()
  server = createServer(await createSite({ build: pages, clientFolder: dataDir }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

beforeEach(() => {
  dataDir = mkdtempSync(`${tmpdir()}/ressourcebank-http-`)
  process.env.DATA_DIR = dataDir
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  process.env = { ...given }
  forgetEnvironment()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: string
}

/** Asks the site as a plain HTTP client does: no header is added that is not given. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string, agent?: Agent): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        agent,
        method,
        path,
        headers: {
          ...(body !== undefined && !headers['transfer-encoding'] && { 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const ours = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

describe('a form', () => {
  it('sent from our own page arrives', async () => {
    await openSite()
    expect(await ask('POST', '/skriv', { origin: ours() }, 'navn=Amal')).toMatchObject({ status: 200, body: 'navn=Amal' })
  })

  it('sent from our public address behind a proxy arrives', async () => {
    await openSite({ ORIGIN: 'https://ressourcebank.example' })
    expect((await ask('POST', '/skriv', { origin: 'https://ressourcebank.example' }, 'a=b')).status).toBe(200)
  })

  it('of a browser that hides its origin arrives, when it says that the page is ours', async () => {
    await openSite()
    expect((await ask('POST', '/skriv', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 'a=b')).status).toBe(200)
  })

  it.each([
    ['from another site', { origin: 'https://else.example' }],
    ['from another site that a browser tells of', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of our address', { 'sec-fetch-site': 'same-site' }],
    ['with a hidden origin', { origin: 'null' }],
    ['with a referer from elsewhere', { referer: 'https://else.example/form' }],
    ['without a word where it comes from', {}],
  ])('%s is refused with a page that says so in three languages', async (_where, headers: Record<string, string>) => {
    await openSite()
    const answer = await ask('POST', '/skriv', headers, 'a=b')
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('lang="da"')
    expect(answer.body).toContain('dir="rtl"')
    expect(answer.body).toContain(String(answer.headers['x-request-id']))
  })

  it('of ten million characters gets an answer, not a broken line', async () => {
    await openSite()
    const answer = await ask('POST', '/skriv', { origin: ours() }, 'a'.repeat(10_000_000))
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('<h1>')
  })

  it('with a picture of ten million bytes arrives where an association gives one, and nowhere else', async () => {
    await openSite()
    const multipart = { origin: ours(), 'content-type': 'multipart/form-data; boundary=x' }
    const picture = 'a'.repeat(10_000_000)
    expect((await ask('POST', '/forening/klubben/side', multipart, picture)).status).toBe(200)
    expect((await ask('POST', '/skriv', multipart, picture)).status).toBe(413)
    expect((await ask('POST', '/forening/klubben/side', { origin: ours() }, picture)).status).toBe(413)
    expect((await ask('POST', '/forening/klubben/side', multipart, picture.repeat(2))).status).toBe(413)
  })

  it('that nobody reads is answered to its end, and the same line takes the next one', async () => {
    await openSite()
    let lines = 0
    server.on('connection', () => (lines += 1))
    const line = new Agent({ keepAlive: true, maxSockets: 1 })
    const picture = { origin: ours(), 'content-type': 'multipart/form-data; boundary=x' }
    for (let time = 0; time < 3; time += 1) {
      const answer = await ask('POST', '/forening/klubben/folk', picture, 'a'.repeat(10_000_000), line)
      expect(answer).toMatchObject({ status: 200, body: 'answered unread' })
    }
    expect(lines).toBe(1)
    line.destroy()
  })

  it('of unknown length is refused', async () => {
    await openSite()
    expect((await ask('POST', '/skriv', { origin: ours(), 'transfer-encoding': 'chunked' }, 'a=b')).status).toBe(411)
  })
})

describe('an address', () => {
  it.each(['/%E0%A4%A', '/%'])('that cannot be read (%s) gets a plain page', async (path) => {
    await openSite()
    expect((await ask('GET', path)).status).toBe(400)
  })

  it('at a host that is none gets a plain page', async () => {
    await openSite()
    expect((await ask('GET', '/skriv', { host: 'a b' })).status).toBe(400)
  })

  it('asked with a method of no form gets a plain page', async () => {
    await openSite()
    expect((await ask('TRACE', '/skriv')).status).toBe(405)
  })

  it('of a file that an old page still asks for is simply not there', async () => {
    await openSite()
    expect((await ask('GET', '/assets/old-123.js')).status).toBe(404)
  })
})

describe('every answer', () => {
  it('allows only scripts with its own nonce, and a new one each time', async () => {
    await openSite()
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await ask('GET', '/skriv')
        const policy = String(answer.headers['content-security-policy'])
        const { nonce } = JSON.parse(answer.body) as { nonce: string }
        expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
        expect(policy).toContain("frame-ancestors 'none'")
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  it('asks for https only where the site has it', async () => {
    await openSite({ ORIGIN: 'https://ressourcebank.example' })
    expect((await ask('GET', '/skriv')).headers['strict-transport-security']).toContain('max-age')
  })

  it('does not ask for https on a machine at home', async () => {
    await openSite()
    expect((await ask('GET', '/skriv')).headers['strict-transport-security']).toBeUndefined()
  })

  it('may fetch the map from where the map is, and nothing else', async () => {
    await openSite({ MAP_STYLE_URL: 'https://maps.example/style.json' })
    expect((await ask('GET', '/skriv')).headers['content-security-policy']).toContain("connect-src 'self' https://maps.example;")
  })
})

describe('somebody who watches the site', () => {
  it('hears that it is well', async () => {
    await openSite()
    const answer = await ask('GET', '/healthz')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ status: 'ok', database: 'ok', outbox: 'ok', disk: 'ok' })
  })

  it('hears when the database takes no writes', async () => {
    await openSite()
    handle().sqlite.pragma('query_only = ON')
    const answer = await ask('GET', '/healthz')
    expect(answer.status).toBe(503)
    expect(JSON.parse(answer.body)).toMatchObject({ status: 'failing', database: 'failing' })
  })

  it('sees figures on the machine itself, with patterns in the place of addresses', async () => {
    await openSite()
    await ask('GET', '/svar/secret-token-of-amal')
    const { body } = await ask('GET', '/metrics')
    expect(body).toContain('page="/svar/:token"')
    expect(body).not.toContain('secret-token')
    expect(body).toContain('outbox_mails{state="uncertain"} 0')
  })

  it('sees no figures through a proxy, unless with the token', async () => {
    await openSite({ METRICS_TOKEN: 'a-long-enough-token' })
    const through = { 'x-forwarded-for': '203.0.113.9' }
    expect((await ask('GET', '/metrics', through)).status).toBe(404)
    expect((await ask('GET', '/metrics', { ...through, authorization: 'Bearer wrong' })).status).toBe(404)
    expect((await ask('GET', '/metrics', { ...through, authorization: 'Bearer a-long-enough-token' })).status).toBe(200)
  })
})

it('the log knows the pattern of a page, never the token in its address', async () => {
  await openSite()
  const patternOf = patternFinder(pages.routes)
  expect(['/svar/a-secret', '/svar/a-secret.data', '/nowhere/a-secret', '/assets/x.js', '/%E0%A4%A'].map(patternOf)).toEqual([
    '/svar/:token',
    '/svar/:token',
    '(no page)',
    '/assets/*',
    '(unreadable)',
  ])
})
