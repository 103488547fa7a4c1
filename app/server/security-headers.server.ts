import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { env } from './env.server'

/** Gives the request a nonce for the page's own scripts. */
export function nonceForScripts(_req: Request, res: Response, next: NextFunction): void {
  res.locals.nonce = randomBytes(18).toString('base64url')
  next()
}

/** What associations show on their own websites: the only thing here that others may frame. It has no script, and sets no cookie. */
const FRAMED = /^\/foreninger\/[^/]+\/widget$/

/** The headers that keep the page from loading, framing or telling anything it should not. */
export function securityHeaders({ hotReload = false } = {}): RequestHandler {
  const usual = usualHeaders(hotReload)
  const framed = framedHeaders()
  return (req, res, next) => (FRAMED.test(req.path) ? framed : usual)(req, res, next)
}

function framedHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        frameAncestors: ['*'],
        formAction: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: strictTransport(),
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: false,
  })
}

const strictTransport = () => (env().ORIGIN.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false)

function usualHeaders(hotReload: boolean): RequestHandler {
  const { MAP_STYLE_URL } = env()
  const mapOrigin = MAP_STYLE_URL ? [new URL(MAP_STYLE_URL).origin] : []
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_req, res) => `'nonce-${(res as Response).locals.nonce}'`],
        scriptSrcAttr: ["'none'"],
        // MapLibre and React set styles on elements; a nonce would not reach those
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...mapOrigin],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...mapOrigin, ...(hotReload ? ['ws:'] : [])],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: strictTransport(),
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}
