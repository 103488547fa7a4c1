import { now } from '~/server/clock.server'
import { askOutside, theNet, webAddress, type Network } from '~/server/outside.server'
import { DAYS_BETWEEN_LOOKS, type LookResult } from './link'
import { linksToLookAt, noteLook } from './links.server'

/** The weekly look at the learning links: is anything still there? */

const DAY = 86_400_000
/** So many in one turn of the job, one after the other: we ask politely. */
const MOST = 12
const MOST_REDIRECTS = 5
const MILLISECONDS = 15_000

/** Who asks, and why, for those who read their machine's log. */
const headers = { accept: 'text/html, */*;q=0.5', 'user-agent': 'Ressourcebank-Bornholm (looks once a week whether a link still works)' }

/** Looks at what a link leads to. Never throws. `to` is where it leads on to, when that is another place. */
export async function lookAt(typed: string, network: Network = theNet): Promise<{ result: LookResult; to?: string }> {
  const over = AbortSignal.timeout(network.milliseconds ?? MILLISECONDS)
  try {
    const first = webAddress(typed)
    for (let url = first, step = 0; url && step <= MOST_REDIRECTS; step += 1) {
      const { status, location } = await statusOf(url, network, over)
      if (!location) return resultOf(status, first ?? url, url)
      url = URL.canParse(location, url.href) ? webAddress(new URL(location, url).href) : null
    }
  } catch {
    // no such name, a door inside, a broken line, a certificate that is over: nobody gets there
  }
  return { result: 'silent' }
}

/** Some machines answer to a question for the head alone with an error; those are asked for the page. */
async function statusOf(url: URL, network: Network, over: AbortSignal): Promise<{ status: number; location: string | null }> {
  const ask = async (method: 'HEAD' | 'GET') => {
    const response = await askOutside(url, network, { method, headers, over })
    response.destroy()
    const { statusCode: status = 0 } = response
    return { status, location: status >= 300 && status < 400 ? (response.headers.location ?? null) : null }
  }
  const head = await ask('HEAD').catch(() => null)
  return head && head.status < 400 ? head : ask('GET')
}

function resultOf(status: number, first: URL, last: URL): { result: LookResult; to?: string } {
  if (status < 400) return isElsewhere(first, last) ? { result: 'moved', to: last.href } : { result: 'ok' }
  // the page is there; it wants a person, or fewer questions
  if ([401, 403, 405, 406, 429, 451].includes(status)) return { result: 'shut' }
  return { result: status === 404 || status === 410 ? 'gone' : 'silent' }
}

/** From http to https, to www, or to a language or a front page below it is no move that anybody notices; to another machine or path is. */
function isElsewhere(first: URL, last: URL): boolean {
  const host = ({ hostname }: URL) => hostname.replace(/^www\./, '')
  const path = ({ pathname }: URL) => pathname.replace(/\/+$/, '')
  return host(first) !== host(last) || !path(last).startsWith(path(first))
}

/** Looks at the links that are due. Gives how many were looked at. */
export async function lookAtLinks(network?: Network): Promise<number> {
  const due = linksToLookAt(new Date(now().getTime() - DAYS_BETWEEN_LOOKS * DAY), MOST)
  for (const { id, url } of due) noteLook(id, url, (await lookAt(url, network)).result)
  return due.length
}
