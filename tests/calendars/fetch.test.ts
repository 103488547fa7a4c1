import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { calendarAddress, fetchCalendar } from '~/calendars/fetch-calendar.server'
import { isPublicAddress, type Network } from '~/server/outside.server'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  server = undefined
})

/** A real server on this machine, known to the world under public names; the names are looked up as the test says. */
async function world(
  answer: RequestListener,
  names: Record<string, string[]> = {},
  milliseconds = 2000,
): Promise<Network & { asked: string[] }> {
  const asked: string[] = []
  server = createServer((req, res) => {
    asked.push(`${req.headers.host?.replace(/:\d+$/, '')}${req.url}`)
    answer(req, res)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const known: Record<string, string[]> = { 'klub.example': ['93.184.216.34'], 'andre.example': ['2606:2800:220:1::1'], ...names }
  return {
    asked,
    milliseconds,
    resolve: (host) => (known[host] ? Promise.resolve(known[host]) : Promise.reject(new Error('no such name'))),
    // only what was found public is let through to the server here
    connect: (address) => {
      expect(isPublicAddress(address)).toBe(true)
      return { address: '127.0.0.1', port }
    },
  }
}
const file = 'BEGIN:VCALENDAR\r\nSUMMARY:Træning på øen\r\nEND:VCALENDAR\r\n'

describe('a calendar at an address', () => {
  it('is read, also by the name that calendars use', async () => {
    const net = await world((_, res) => res.end(file))
    expect(await fetchCalendar('http://klub.example/hold.ics?key=1', net)).toEqual({ text: file })
    expect(net.asked).toEqual(['klub.example/hold.ics?key=1'])
    expect(calendarAddress('webcal://klub.example/a.ics')?.href).toBe('https://klub.example/a.ics')
  })

  it('is followed to where it has moved, three times and no more', async () => {
    const net = await world((req, res) => {
      const step = Number(/\d+/.exec(req.url ?? '')?.[0] ?? 0)
      if (step === 0) res.end(file)
      else res.writeHead(302, { location: step % 2 ? `http://andre.example/${step - 1}` : `/${step - 1}` }).end()
    })
    expect(await fetchCalendar('http://klub.example/3', net)).toEqual({ text: file })
    expect(net.asked).toEqual(['klub.example/3', 'andre.example/2', 'andre.example/1', 'andre.example/0'])
    expect(await fetchCalendar('http://klub.example/4', net)).toEqual({ trouble: 'too-many-redirects' })
  })

  it.each([
    ['our own machine', '127.0.0.1'],
    ['our own machine, in the newer form', '::1'],
    ['our own machine, in disguise', '::ffff:127.0.0.1'],
    ['this network', '0.0.0.0'],
    ['an office network', '10.1.2.3'],
    ['a home network', '192.168.1.1'],
    ['a network between', '172.20.0.5'],
    ['what providers share', '100.64.0.1'],
    ['where clouds keep their keys', '169.254.169.254'],
    ['the same in the newer form', 'fd00:ec2::254'],
    ['a neighbour on the line', 'fe80::1'],
    ['everybody at once', '255.255.255.255'],
    ['a group', '224.0.0.1'],
    ['an old world inside the new', '64:ff9b::7f00:1'],
    ['a tunnel', '2002:7f00:1::'],
    ['what is kept for examples', '192.0.2.1'],
    ['our own machine, in the oldest disguise', '::7f00:1'],
  ])('is not read from %s, whether by name, by number, or sent there', async (_who, address) => {
    const host = address.includes(':') ? `[${address}]` : address
    const net = await world((_, res) => res.writeHead(301, { location: `http://${host}/inside` }).end(), {
      'inde.example': [address],
      'begge.example': ['93.184.216.34', address],
    })
    expect(isPublicAddress(address)).toBe(false)
    expect(await fetchCalendar('http://inde.example/', net)).toEqual({ trouble: 'not-public' })
    expect(await fetchCalendar('http://begge.example/', net)).toEqual({ trouble: 'not-public' })
    expect(await fetchCalendar(`http://${host}/`, net)).toEqual({ trouble: 'not-public' })
    expect(net.asked).toEqual([])
    expect(await fetchCalendar('http://klub.example/', net)).toEqual({ trouble: 'not-public' })
    expect(net.asked).toEqual(['klub.example/'])
  })

  it.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/', 'http://017700000001/'])(
    'is not read from %s, which is our own machine too',
    async (address) => {
      const net = await world((_, res) => res.end(file))
      expect(await fetchCalendar(address, net)).toEqual({ trouble: 'not-public' })
    },
  )

  it.each([
    'ftp://klub.example/a.ics',
    'file:///etc/passwd',
    'http://klub.example:8080/',
    'http://navn:kode@klub.example/',
    'gopher://klub.example',
    'ikke en adresse',
    '',
  ])('is not looked for at »%s«', async (address) => {
    const net = await world((_, res) => res.end(file))
    expect(await fetchCalendar(address, net)).toEqual({ trouble: 'address' })
  })

  it.each(['https://localhost/', 'http://intranet/kalender.ics'])('is not read from »%s«, a name of this house', async (address) => {
    const net = await world((_, res) => res.end(file), { localhost: ['93.184.216.34'], intranet: ['93.184.216.34'] })
    expect(await fetchCalendar(address, net)).toEqual({ trouble: 'not-public' })
    expect(net.asked).toEqual([])
  })

  it('is not followed to another kind of address', async () => {
    const net = await world((_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect(await fetchCalendar('http://klub.example/', net)).toEqual({ trouble: 'address' })
  })

  it('goes to the address that was looked at, also when the name has another the next time', async () => {
    let times = 0
    const net = await world((_, res) => res.end(file))
    const turning: Network = { ...net, resolve: () => Promise.resolve([(times += 1) === 1 ? '93.184.216.34' : '127.0.0.1']) }
    expect(await fetchCalendar('http://klub.example/', turning)).toEqual({ text: file })
    expect(times).toBe(1)
  })

  it('is not read to its end when it is larger than any calendar, or comes too slowly, or not at all', async () => {
    const endless = await world((_, res) => {
      const more = () => {
        while (res.write('x'.repeat(64_000)));
        res.once('drain', more)
      }
      more()
    })
    expect(await fetchCalendar('http://klub.example/', endless)).toEqual({ trouble: 'too-large' })
    server?.closeAllConnections()
    server?.close()
    const slow = await world((_, res) => void res.write('BEGIN'), {}, 80)
    expect(await fetchCalendar('http://klub.example/', slow)).toEqual({ trouble: 'too-slow' })
    const silent: Network = { ...slow, resolve: () => new Promise<never>(() => {}) }
    expect(await fetchCalendar('http://klub.example/', silent)).toEqual({ trouble: 'too-slow' })
  })

  it('says plainly that nothing is there', async () => {
    const net = await world((_, res) => res.writeHead(404).end())
    expect(await fetchCalendar('http://klub.example/', net)).toEqual({ trouble: 'not-found' })
    expect(await fetchCalendar('http://ukendt.example/', net)).toEqual({ trouble: 'not-reached' })
  })
})
