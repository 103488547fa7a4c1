import type { NextFunction, Request, Response } from 'express'
import { env } from './env.server'
import { log } from './log.server'
import { refuse } from './plain-page.server'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The largest form we take: about a million characters, far more than any of our fields. */
export const MOST_BODY_BYTES = 1_048_576
/** Forms that carry a file may be this large: a picture of 10 MB and the words around it. */
export const MOST_UPLOAD_BYTES = 11 * 1_048_576
/** Only pages behind a sign-in take files: an association's own side, and the coordinators'. */
const TAKES_FILES = /^\/(forening|koordinator)\//

/** How large the body of this request may be, in bytes. */
function mostBytes(req: Request): number {
  return TAKES_FILES.test(req.path) && req.is('multipart/form-data') ? MOST_UPLOAD_BYTES : MOST_BODY_BYTES
}
/** Up to this much of a too large body is read to its end and thrown away, so that the browser shows our answer. */
const MOST_DRAINED_BYTES = 64 * 1_048_576

function originOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).origin : undefined
}

/**
 * Whether a writing request comes from a page of ours. Every browser of the last years sends Origin with a POST;
 * one that hides it (`null`) still says Sec-Fetch-Site. Who says nothing at all is refused: a page elsewhere could
 * make an old browser say nothing.
 */
export function comesFromOurPage(req: Request): boolean {
  const ours = new Set([env().ORIGIN, originOf(`${req.protocol}://${req.get('host')}`)])
  const origin = req.get('origin')
  const site = req.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return false
  if (origin !== undefined && origin !== 'null') return ours.has(origin)
  if (site === 'same-origin') return true
  const referer = originOf(req.get('referer'))
  return origin === undefined && referer !== undefined && ours.has(referer)
}

/** Mail programs press the stop link of a mail themselves (RFC 8058), from no page at all; its secret is the permission. */
export const isOneClickStop = ({ method, path }: Pick<Request, 'method' | 'path'>) =>
  method === 'POST' && /^\/((vagter\/|kurser\/)?stop|din-maaned|paamindelser)\/[\w.-]+$/.test(path)

/** Refuses what is written from elsewhere (cross-site request forgery): 403. */
export function onlyFromOurPages(req: Request, res: Response, next: NextFunction): void {
  if (READING.has(req.method)) return next()
  if (comesFromOurPage(req) || isOneClickStop(req)) {
    // Remix compares Origin and Host once more; a proxy that does not pass Host on would make that a refusal.
    if (req.get('origin') === env().ORIGIN) req.headers.host = req.headers['x-forwarded-host'] = new URL(env().ORIGIN).host
    return next()
  }
  log.warn({ requestId: res.locals.requestId, site: req.get('sec-fetch-site') ?? 'not said' }, 'a form from elsewhere was refused')
  req.resume()
  refuse(res, 403, 'foreign')
}

/** Refuses bodies over their limit with 413, and bodies of unknown length with 411: browsers always say it. */
export function onlySmallBodies(req: Request, res: Response, next: NextFunction): void {
  if (req.get('transfer-encoding') !== undefined) {
    res.set('connection', 'close')
    return refuse(res, 411, 'noLength')
  }
  const length = Number(req.get('content-length') ?? 0)
  if (!(length > mostBytes(req))) return next()
  if (length > MOST_DRAINED_BYTES) {
    res.set('connection', 'close')
    return refuse(res, 413, 'tooLarge')
  }
  req.resume()
  req.on('end', () => refuse(res, 413, 'tooLarge'))
}

/** What nobody has read of a form when it is answered is thrown away: a browser listens to the answer once it has sent all. */
export function letUnreadBodiesGo(req: Request, res: Response, next: NextFunction): void {
  res.on('finish', () => {
    if (req.readableEnded) return
    req.removeAllListeners('data')
    req.resume()
  })
  next()
}
