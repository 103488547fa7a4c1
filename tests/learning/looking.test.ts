import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isBroken } from '~/learning/link'
import { addLink, allLinks, changeLink, linkById, noteLook, type LinkEntry } from '~/learning/links.server'
import { lookAt, lookAtLinks } from '~/learning/look.server'
import { setClock } from '~/server/clock.server'
import { isPublicAddress, type Network } from '~/server/outside.server'
import { useHouse } from '~tests/support/house'
import { coordinator } from '~tests/support/people'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  server = undefined
})

/** A real server on this machine, known to the world under public names. */
async function world(answer: RequestListener, names: Record<string, string[]> = {}): Promise<Network & { asked: string[] }> {
  const asked: string[] = []
  server = createServer((req, res) => {
    asked.push(`${req.method} ${req.headers.host?.replace(/:\d+$/, '')}${req.url}`)
    answer(req, res)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const known: Record<string, string[]> = {
    'ordbog.example': ['93.184.216.34'],
    'www.ordbog.example': ['93.184.216.34'],
    'andre.example': ['2606:2800:220:1::1'],
    ...names,
  }
  return {
    asked,
    milliseconds: 2000,
    resolve: (host) => (known[host] ? Promise.resolve(known[host]) : Promise.reject(new Error('no such name'))),
    connect: (address) => {
      expect(isPublicAddress(address)).toBe(true)
      return { address: '127.0.0.1', port }
    },
  }
}
const says =
  (status: number): RequestListener =>
  (_, res) =>
    res.writeHead(status).end()

describe('a look at a link', () => {
  it('finds what is there by its head alone', async () => {
    const net = await world(says(200))
    expect(await lookAt('http://ordbog.example/ddo', net)).toEqual({ result: 'ok' })
    expect(net.asked).toEqual(['HEAD ordbog.example/ddo'])
  })

  it('asks for the page where a machine knows no heads', async () => {
    const net = await world((req, res) => res.writeHead(req.method === 'HEAD' ? 405 : 200).end())
    expect(await lookAt('http://ordbog.example/', net)).toEqual({ result: 'ok' })
    expect(net.asked).toEqual(['HEAD ordbog.example/', 'GET ordbog.example/'])
  })

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [500, 'silent'],
    [503, 'silent'],
    [403, 'shut'],
    [429, 'shut'],
  ])('reads %i as %s', async (status, result) => {
    expect(await lookAt('http://ordbog.example/', await world(says(status)))).toEqual({ result })
  })

  it('follows where it is sent, and tells when that is another place', async () => {
    const net = await world((req, res) => {
      const to: Record<string, string> = {
        'ordbog.example/': 'http://www.ordbog.example/da/',
        'ordbog.example/film': 'http://andre.example/film',
        'ordbog.example/side/42': '/',
        'www.ordbog.example/rundt': '/rundt',
      }
      const location = to[`${req.headers.host?.replace(/:\d+$/, '')}${req.url}`]
      if (location && req.url !== '/') res.writeHead(301, { location }).end()
      else if (location && req.headers.host?.startsWith('ordbog')) res.writeHead(301, { location }).end()
      else res.end()
    })
    expect(await lookAt('http://ordbog.example/', net)).toEqual({ result: 'ok' })
    expect(await lookAt('http://ordbog.example/film', net)).toEqual({ result: 'moved', to: 'http://andre.example/film' })
    expect(await lookAt('http://ordbog.example/side/42', net)).toMatchObject({ result: 'moved' })
    expect(await lookAt('http://www.ordbog.example/rundt', net)).toEqual({ result: 'silent' })
  })

  it('never knocks at a door inside, not by a name and not by being sent there', async () => {
    const net = await world((_, res) => res.writeHead(302, { location: 'http://inde.example/hemmeligt' }).end(), {
      'inde.example': ['192.168.1.1'],
    })
    expect(await lookAt('http://inde.example/', net)).toEqual({ result: 'silent' })
    expect(await lookAt('http://127.0.0.1/', net)).toEqual({ result: 'silent' })
    expect(await lookAt('http://ordbog.example:8080/', net)).toEqual({ result: 'silent' })
    expect(net.asked).toEqual([])
    expect(await lookAt('http://ordbog.example/', net)).toEqual({ result: 'silent' })
    expect(net.asked.some((each) => each.includes('inde.example'))).toBe(false)
  })

  it('waits no longer than it may', async () => {
    const net = await world(() => {})
    expect(await lookAt('http://ordbog.example/', { ...net, milliseconds: 50 })).toEqual({ result: 'silent' })
  })
})

describe('the weekly look', () => {
  useHouse()
  const entry: LinkEntry = {
    url: 'http://ordbog.example/',
    kind: 'site',
    levels: ['some'],
    topics: ['words'],
    languages: ['da'],
    publisher: 'DSL',
    minutes: null,
    needsAccount: false,
    texts: { da: { title: 'Ordbog', line: 'Slå op' } },
  }
  const on = (day: string) => setClock(() => new Date(`${day}T00:05:00+01:00`))
  const only = () => allLinks()[0]

  it('asks each link once a week and not oftener', async () => {
    const net = await world(says(200))
    addLink(coordinator(), entry)
    on('2026-11-02')
    expect(await lookAtLinks(net)).toBe(1)
    on('2026-11-08')
    expect(await lookAtLinks(net)).toBe(0)
    on('2026-11-10')
    expect(await lookAtLinks(net)).toBe(1)
    expect(only()).toMatchObject({ result: 'ok', brokenSince: null })
  })

  it('tells the editor at once and readers at the third weekly look in a row; when it works again, nobody', async () => {
    let status = 404
    const net = await world((req, res) => says(status)(req, res))
    addLink(coordinator(), entry)
    const seen: unknown[] = []
    for (const day of ['2026-11-02', '2026-11-10', '2026-11-18', '2026-11-26']) {
      on(day)
      if (day === '2026-11-26') status = 200
      await lookAtLinks(net)
      const link = only()
      seen.push([link?.result, link?.brokenSince !== null, link && isBroken(link)])
    }
    expect(seen).toEqual([
      ['gone', true, false],
      ['gone', true, false],
      ['gone', true, true],
      ['ok', false, false],
    ])
  })

  it('counts two weeks and not presses: an editor who tries often, or a look that comes late, tells readers neither sooner nor later', async () => {
    const net = await world(says(500))
    addLink(coordinator(), entry)
    const broken = () => {
      const link = only()
      return link && isBroken(link)
    }
    const seen: unknown[] = []
    for (const time of ['02T09:00', '02T09:01', '02T09:02', '15T08:59', '16T08:59', '16T09:00']) {
      setClock(() => new Date(`2026-11-${time}:00+01:00`))
      noteLook(only()?.id ?? '', entry.url, (await lookAt(entry.url, net)).result)
      seen.push(broken())
    }
    expect(seen).toEqual([false, false, false, false, false, true])
  })

  it('one look that finds it, or finds a door for people only, begins the two weeks anew', async () => {
    let status = 404
    const net = await world((req, res) => says(status)(req, res))
    addLink(coordinator(), entry)
    const seen: unknown[] = []
    for (const [day, answer] of [
      ['02', 404],
      ['10', 403],
      ['18', 404],
      ['26', 404],
    ] as const) {
      on(`2026-11-${day}`)
      status = answer
      await lookAtLinks(net)
      const link = only()
      seen.push([link?.brokenSince !== null, link && isBroken(link)])
    }
    expect(seen).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [true, false],
    ])
  })

  it('a new address begins anew: what was found at the old one says nothing of it', async () => {
    const editor = coordinator()
    addLink(editor, entry)
    on('2026-11-02')
    await lookAtLinks(await world(says(404)))
    const link = only()
    changeLink(editor, link?.id ?? '', 1, { ...entry, url: 'http://andre.example/' })
    expect(linkById(link?.id ?? '')).toMatchObject({ result: null, checkedAt: null, brokenSince: null, version: 2 })
  })
})
