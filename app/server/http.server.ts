import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { accessLog, patternFinder } from './access-log.server'
import { env } from './env.server'
import { letUnreadBodiesGo, onlyFromOurPages, onlySmallBodies } from './guards.server'
import { checkHealth } from './health.server'
import { networkOf } from './limits.server'
import { log } from './log.server'
import { answerMetrics } from './metrics.server'
import { refuse } from './plain-page.server'
import { nonceForScripts, securityHeaders } from './security-headers.server'

export interface SiteParts {
  /** the pages; a function while developing, where they change */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** the folder of the browser's files; not needed while developing */
  clientFolder?: string
  /** Vite's own answers, while developing */
  hotReload?: RequestHandler
}

/** Puts the site together: what every request passes, in this order, and Remix at the end. */
export async function createSite({ build, clientFolder, hotReload }: SiteParts): Promise<Express> {
  const site = express()
  site.disable('x-powered-by')
  site.set('trust proxy', env().TRUST_PROXY)
  let patternOf = patternFinder((typeof build === 'function' ? await build() : build).routes)

  site.use(accessLog(() => patternOf))
  site.use(nonceForScripts, securityHeaders({ hotReload: hotReload !== undefined }))
  site.get('/healthz', (_req, res, next) => {
    checkHealth().then(
      (health) =>
        res
          .status(health.status === 'ok' ? 200 : 503)
          .set('cache-control', 'no-store')
          .json(health),
      next,
    )
  })
  site.get('/metrics', (req, res, next) => void answerMetrics(req, res, () => refuse(res, 404, 'notFound')).catch(next))
  site.use(compression())
  if (hotReload) site.use(hotReload)
  if (clientFolder) {
    site.use('/assets', express.static(join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }))
    site.use('/assets', (_req, res) => refuse(res, 404, 'notFound'))
    site.use(express.static(clientFolder, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' }))
  }
  site.use(readableAddress, onlyFromOurPages, onlySmallBodies, letUnreadBodiesGo)
  site.all(
    '*',
    createRequestHandler({
      build: typeof build === 'function' ? async () => rememberPatterns(await build()) : build,
      mode: env().NODE_ENV,
      getLoadContext: (req, res) => ({
        nonce: String(res.locals.nonce),
        requestId: String(res.locals.requestId),
        clientAddress: networkOf(req.ip),
      }),
    }),
  )
  site.use(lastResort)
  return site

  function rememberPatterns(fresh: ServerBuild): ServerBuild {
    patternOf = patternFinder(fresh.routes)
    return fresh
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Refuses what cannot be read (broken escapes, a host or a method that is none) before anybody stumbles over it. */
const readableAddress: RequestHandler = (req, res, next) => {
  if (!METHODS.has(req.method)) return refuse(res, 405, 'badAddress')
  try {
    decodeURIComponent(req.path)
    if (URL.canParse(`${req.protocol}://${req.get('host')}${req.originalUrl}`)) return next()
  } catch {
    // answered below
  }
  refuse(res, 400, 'badAddress')
}

const lastResort: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  log.error({ err: error, requestId: res.locals.requestId }, 'a request failed outside of the pages')
  if (res.headersSent) res.destroy()
  else refuse(res, 500, 'broken')
}
