import type { IncomingMessage } from 'node:http'
import { askOutside, NotOutside, theNet, webAddress, type Network } from '~/server/outside.server'
import { MOST_BYTES } from './club-file'

/** Reads a calendar from an address that somebody typed in; each redirect is looked at as the first address was. */

export const fetchTroubles = ['address', 'not-public', 'not-reached', 'not-found', 'too-large', 'too-slow', 'too-many-redirects'] as const
export type FetchTrouble = (typeof fetchTroubles)[number]
export type Fetched = { text: string } | { trouble: FetchTrouble }

const MOST_REDIRECTS = 3
const MILLISECONDS = 10_000

class Trouble extends Error {
  constructor(readonly trouble: FetchTrouble) {
    super(trouble)
  }
}

/** An address as it was typed; `webcal:` is how calendars write `https:`. Null when it is none that we go to. */
export function calendarAddress(typed: string): URL | null {
  return webAddress(typed.trim().replace(/^webcals?:\/\//i, 'https://'))
}

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
    return { trouble: error instanceof Trouble || error instanceof NotOutside ? error.trouble : 'not-reached' }
  }
}

async function ask(url: URL, network: Network, over: AbortSignal): Promise<{ text: string } | { location: string }> {
  const response = await askOutside(url, network, { over, headers: { accept: 'text/calendar, text/plain;q=0.5' } })
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

/** @throws Trouble when more comes than a calendar holds */
async function textOf(response: IncomingMessage): Promise<string> {
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
