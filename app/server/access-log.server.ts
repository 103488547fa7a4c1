import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import type { NextFunction, Request, Response } from 'express'
import { newId } from './ids.server'
import { log } from './log.server'
import { countRequest } from './metrics.server'

interface RoutePattern {
  id: string
  path?: string
  index?: boolean
  children: RoutePattern[]
}

/** The site map as a tree of patterns. */
function patternsOf(routes: ServerBuild['routes'], parentId?: string): RoutePattern[] {
  return Object.values(routes)
    .filter((route) => route !== undefined && (route.parentId || undefined) === parentId)
    .map((route) => ({ id: route!.id, path: route!.path, index: route!.index, children: patternsOf(routes, route!.id) }))
}

/** What machines ask for outside of the site map, many times a minute. */
const MACHINES = new Set(['/healthz', '/metrics'])

/** Gives the pattern of a path (`/svar/:token`): a path itself may hold tokens and ids, and is never logged. */
export function patternFinder(routes: ServerBuild['routes']): (path: string) => string {
  const patterns = patternsOf(routes)
  const asRoutes = (list: RoutePattern[]): Parameters<typeof matchRoutes>[0] =>
    list.map((route) =>
      route.index
        ? { id: route.id, path: route.path, index: true }
        : { id: route.id, path: route.path, children: asRoutes(route.children) },
    )
  const tree = asRoutes(patterns)
  return (path) => {
    if (path.startsWith('/assets/')) return '/assets/*'
    if (MACHINES.has(path)) return path
    const page = path.replace(/\.data$/, '').replace(/^\/_root$/, '/')
    try {
      decodeURI(page) // matchRoutes would print an unreadable address to the terminal
      const matches = matchRoutes(tree, page)
      if (!matches) return '(no page)'
      return `/${matches
        .map((match) => match.route.path?.replace(/^\/|\/$/g, ''))
        .filter(Boolean)
        .join('/')}`
    } catch {
      return '(unreadable)'
    }
  }
}

/** Names each request, and writes one line about it when it is answered: no query, no address of the reader, no token. */
export function accessLog(patternOf: () => (path: string) => string) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const begun = performance.now()
    const requestId = newId()
    res.locals.requestId = requestId
    res.set('x-request-id', requestId)
    res.on('close', () => {
      const ms = Math.round((performance.now() - begun) * 10) / 10
      const page = patternOf()(req.path)
      const line = { requestId, method: req.method, page, status: res.statusCode, ms, ...(!res.writableFinished && { cutOff: true }) }
      countRequest(page, req.method, res.statusCode, ms)
      if (res.statusCode >= 500) log.error(line, 'request')
      else if (page !== '/assets/*' && !MACHINES.has(page)) log.info(line, 'request')
    })
    next()
  }
}
