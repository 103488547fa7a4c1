import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import ipaddr from 'ipaddr.js'
import { MOST_BYTES } from './club-file'

/**
 * Reads a calendar from an address that somebody typed in. Our own machine stands inside a network whose doors are closed from outside:
 * an address must not be a way in. So the name is looked up once, every address of it must be a public one, and the connection goes to
 * just those; each redirect is looked at in the same way.
 */

export const fetchTroubles = ['address', 'not-public', 'not-reached', 'not-found', 'too-large', 'too-slow', 'too-many-redirects'] as const
export type FetchTrouble = (typeof fetchTroubles)[number]
export type Fetched = { text: string } | { trouble: FetchTrouble }

/** The ways out, so that a test can stand at the other end. */
export interface Network {
  /** All addresses of a name. */
  resolve: (host: string) => Promise<string[]>
  /** Where a connection to a public address goes in truth. */
  connect?: (address: string, port: number) => { address: string; port: number }
  milliseconds?: number
}

const MOST_REDIRECTS = 3
const MILLISECONDS = 10_000

const theNet: Network = { resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address) }

class Trouble extends Error {
  constructor(readonly trouble: FetchTrouble) {
    super(trouble)
  }
}

/** An address as it was typed; `webcal:` is how calendars write `https:`. Null when it is none that we go to. */
export function calendarAddress(typed: string): URL | null {
  const text = typed.trim().replace(/^webcals?:\/\//i, 'https://')
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const plain = /^https?:$/.test(url.protocol) && url.port === '' && url.username === '' && url.password === ''
  return plain ? url : null
}

/** True for an address of the whole net; not for our own machine, our own network, or what is set aside. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const known = ipaddr.process(address)
  // of the newer addresses only those that are given out to the world; the rest may be an older one in disguise
  return known.range() === 'unicast' && (!(known instanceof ipaddr.IPv6) || known.match(theWorld))
}
const theWorld = ipaddr.parseCIDR('2000::/3')

/** The name of the machine of an address that was kept; the rest of the address may be a secret. Empty when there is none. */
export function hostOf(address: string): string {
  return calendarAddress(address)?.hostname ?? ''
}

/** The text of a calendar, or why there is none. Never throws. */
export async function fetchCalendar(typed: string, network: Network = theNet): Promise<Fetched> {
  const over = AbortSignal.timeout(network.milliseconds ?? MILLISECONDS)
  try {
    let url = calendarAddress(typed)
    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
      if (!url) throw new Trouble('address')
      const answer = await ask(url, network, over)
      if ('text' in answer) return answer
      url = calendarAddress(new URL(answer.location, url).href)
    }
    throw new Trouble('too-many-redirects')
  } catch (error) {
    if (over.aborted) return { trouble: 'too-slow' }
    return { trouble: error instanceof Trouble ? error.trouble : 'not-reached' }
  }
}

async function ask(url: URL, network: Network, over: AbortSignal): Promise<{ text: string } | { location: string }> {
  const addresses = await publicAddresses(url.hostname.replace(/^\[|\]$/g, ''), network, over)
  const response = await request(url, addresses, network, over)
  const { statusCode = 0, headers } = response
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.destroy()
    return { location: headers.location }
  }
  if (statusCode !== 200) {
    response.destroy()
    throw new Trouble([401, 403, 404, 410].includes(statusCode) ? 'not-found' : 'not-reached')
  }
  return { text: await textOf(response) }
}

async function publicAddresses(host: string, { resolve }: Network, over: AbortSignal): Promise<string[]> {
  if (ipaddr.isValid(host)) return allPublic([host])
  // a name without a dot is one of this house
  if (!host.includes('.')) throw new Trouble('not-public')
  // a name server may keep silent for longer than we wait
  const gaveUp = new Promise<never>((_, reject) => over.addEventListener('abort', () => reject(new Trouble('too-slow')), { once: true }))
  return allPublic(await Promise.race([resolve(host), gaveUp]))
}

function allPublic(addresses: readonly string[]): string[] {
  if (addresses.length === 0) throw new Trouble('not-reached')
  if (!addresses.every(isPublicAddress)) throw new Trouble('not-public')
  return [...addresses]
}

function request(url: URL, addresses: readonly string[], { connect }: Network, over: AbortSignal): Promise<http.IncomingMessage> {
  const secure = url.protocol === 'https:'
  const [first = ''] = addresses
  const way = connect?.(first, secure ? 443 : 80)
  const goals = way ? [way.address] : addresses
  return new Promise((resolve, reject) => {
    const asked = (secure ? https : http).request(url, {
      signal: over,
      agent: false,
      ...(way && { port: way.port }),
      headers: { accept: 'text/calendar, text/plain;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'Ressourcebank-Bornholm' },
      // the name is not looked up again: a second answer could be another one
      lookup: (_host, options, found) => {
        const known = goals.map((address) => ({ address, family: ipaddr.parse(address).kind() === 'ipv6' ? 6 : 4 }))
        if (options.all) found(null, known)
        else found(null, known[0]?.address ?? '', known[0]?.family)
      },
    })
    asked.on('response', resolve)
    asked.on('error', reject)
    asked.end()
  })
}

/** @throws Trouble when more comes than a calendar holds */
async function textOf(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > MOST_BYTES) {
      response.destroy()
      throw new Trouble('too-large')
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
