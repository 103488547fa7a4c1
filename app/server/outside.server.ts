import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import ipaddr from 'ipaddr.js'

/**
 * The way out to an address that somebody typed in. Our own machine stands inside a network whose doors are closed from outside: an
 * address must not be a way in. So the name is looked up once, every address of it must be a public one, and the connection goes to just
 * those. Redirects are not followed here: who asks looks at each in the same way.
 */

/** The ways out, so that a test can stand at the other end. */
export interface Network {
  /** All addresses of a name. */
  resolve: (host: string) => Promise<string[]>
  /** Where a connection to a public address goes in truth. */
  connect?: (address: string, port: number) => { address: string; port: number }
  /** How long all of it may take. */
  milliseconds?: number
}

export const theNet: Network = { resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address) }

/** Who we say that we are. */
export const OUR_NAME = 'Ressourcebank-Bornholm'

/** `not-public`: a door inside; `not-reached`: no answer; `too-slow`: no answer in time. */
export type OutsideTrouble = 'not-public' | 'not-reached' | 'too-slow'

/** Why nothing was asked. */
export class NotOutside extends Error {
  constructor(readonly trouble: OutsideTrouble) {
    super(trouble)
  }
}

/** An address of the open web, without a name, a password or a door of its own. Null when it is none that we go to. */
export function webAddress(typed: string): URL | null {
  const text = typed.trim()
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

interface Question {
  method?: 'GET' | 'HEAD'
  headers: Record<string, string>
  /** Ends all of it when the time is over. */
  over: AbortSignal
}

/**
 * Asks one address and gives what it answers, its body not yet read: who asks reads it or destroys it.
 * @throws NotOutside when the name leads inside, or nowhere
 */
export async function askOutside(url: URL, network: Network, { method = 'GET', headers, over }: Question): Promise<http.IncomingMessage> {
  const addresses = await publicAddresses(url.hostname.replace(/^\[|\]$/g, ''), network, over)
  const secure = url.protocol === 'https:'
  const [first = ''] = addresses
  const way = network.connect?.(first, secure ? 443 : 80)
  const goals = way ? [way.address] : addresses
  return new Promise((resolve, reject) => {
    const asked = (secure ? https : http).request(url, {
      method,
      signal: over,
      agent: false,
      ...(way && { port: way.port }),
      headers: { 'accept-encoding': 'identity', 'user-agent': OUR_NAME, ...headers },
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

async function publicAddresses(host: string, { resolve }: Network, over: AbortSignal): Promise<string[]> {
  if (ipaddr.isValid(host)) return allPublic([host])
  // a name without a dot is one of this house
  if (!host.includes('.')) throw new NotOutside('not-public')
  // a name server may keep silent for longer than we wait
  const gaveUp = new Promise<never>((_, reject) => over.addEventListener('abort', () => reject(new NotOutside('too-slow')), { once: true }))
  return allPublic(await Promise.race([resolve(host), gaveUp]))
}

function allPublic(addresses: readonly string[]): string[] {
  if (addresses.length === 0) throw new NotOutside('not-reached')
  if (!addresses.every(isPublicAddress)) throw new NotOutside('not-public')
  return [...addresses]
}
